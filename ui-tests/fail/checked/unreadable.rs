//! What `checked!` cannot tell, it does not let pass.

use log_safe::checked;

fn main() {
    checked!(audit!("{} {}", "{:?}", 1)); //~ ERROR a second string with placeholders
    checked!(assert_eq!(1, 2, "{}", 3)); //~ ERROR a second argument before the format string
    checked!(audit!(1)); //~ ERROR no format string
    checked!(1 + 1); //~ ERROR expected a macro call
    checked!(slog::info!(log, "m"; "key" => #?1)); //~ ERROR expected `key => value`
}
