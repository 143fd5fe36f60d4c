//! A text that is formatted where the leading argument stands.

use std::fmt;

use log_safe::checked;

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

macro_rules! audit {
    ($user:expr, $($arg:tt)+) => { println!("{}: {}", $user, format_args!($($arg)+)) };
}

fn main() {
    let conn = Connection;
    checked!(audit!({ format!("{conn}").len() }, "text"));
    checked!(audit!(vec![format!("{conn}")].len(), "text"));
}
