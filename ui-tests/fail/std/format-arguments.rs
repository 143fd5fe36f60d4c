//! Arguments put together elsewhere: what they format is out of sight.

use std::fmt::Arguments;

use log_safe::safe_error;

fn log(arguments: Arguments<'_>, reference: &Arguments<'_>) {
    safe_error!("{arguments}");
    safe_error!("{:?}", reference);
}

fn main() {
    log(format_args!("{:?}", 5), &format_args!("{:?}", 5));
}
