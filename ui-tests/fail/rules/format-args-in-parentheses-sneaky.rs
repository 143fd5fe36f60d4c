//! Borrowed, in parentheses or in a fragment, `format_args!` is looked into.

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
    ($text:expr) => { safe_error!("{}", $text) };
}

fn main() {
    let conn = Connection;
    safe_error!("{}", (format_args!("{conn:?}"))); //~ ERROR not proved safe to log
    safe_error!("{}", &(core::format_args!("{}", conn))); //~ ERROR not proved safe to log
    log!(format_args!("{conn}")); //~ ERROR not proved safe to log
    log!(&format_args!("{conn}")); //~ ERROR not proved safe to log
}
