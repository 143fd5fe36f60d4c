//! What may stand before the format string of a checked macro, and behind it.

use log_safe::{checked, safe_error, safe_format_args, safe_info};

macro_rules! audit {
    (to: $target:expr, $($arg:tt)+) => { ($target, format!($($arg)+)).1 };
    ($user:expr, $($arg:tt)+) => { format!("{}: {}", $user, format_args!($($arg)+)) };
}

macro_rules! slog {
    ($logger:expr, $format:literal $(, $name:ident = $arg:expr)?; $($key:expr => $value:expr),*) => {
        format!(
            "{} {}",
            format_args!($format $(, $name = $arg)?),
            [$(($key, $value.to_string()).1),*].join(" "),
        )
    };
}

fn main() {
    let port = 443;
    assert_eq!(checked!(audit!("root", "{port:?} {}", "open")), "root: 443 open");
    assert_eq!(checked!(audit!("root", concat!("{}", "!"), port)), "root: 443!");
    assert_eq!(checked!(audit!(to: ::core::option::Option::Some(1), "{port}")), "443");
    assert_eq!(checked!(audit!(1 + 1, "a")), "2: a");
    assert_eq!(checked!(slog!((), "m"; "a" => port, "b" => 2)), "m 443 2");
    assert_eq!(checked!(slog!((), "{port}"; "a" => port)), "443 443");
    safe_info!("{}", safe_format_args!("{port}"));
    safe_error!("{:?}", safe_format_args!("{port}"));
}
