//! The name of a macro that a `macro_rules!` was given is read through the limits of the fragment.

use std::fmt;

use log_safe::safe_error;

#[log_safe::log_safe(value)]
struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection#1")
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection#1")
    }
}

macro_rules! log {
    ($macro:path, $($arg:tt)+) => { safe_error!("{}", $macro!($($arg)+)) };
}

fn main() {
    let conn = Connection;
    log!(std::format, "{conn:?}");
    log!(format, "{}", conn);
}
