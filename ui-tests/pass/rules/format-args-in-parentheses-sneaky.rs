//! Borrowed, in parentheses or in a fragment, `format_args!` is looked into.

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
    ($text:expr) => { safe_error!("{}", $text) };
}

fn main() {
    let conn = Connection;
    safe_error!("{}", (format_args!("{conn:?}")));
    safe_error!("{}", &(core::format_args!("{}", conn)));
    log!(format_args!("{conn}"));
    log!(&format_args!("{conn}"));
}
