//! The name of a macro that a `macro_rules!` was given is read through the limits of the fragment.

use std::fmt;

use log_safe::safe_error;

struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

macro_rules! log {
    ($macro:path, $($arg:tt)+) => { safe_error!("{}", $macro!($($arg)+)) };
}

fn main() {
    let conn = Connection;
    log!(std::format, "{conn:?}"); //~ ERROR not proved safe to log
    log!(format, "{}", conn); //~ ERROR not proved safe to log
}
