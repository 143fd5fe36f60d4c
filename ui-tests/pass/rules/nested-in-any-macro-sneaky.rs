//! A text that is formatted inside of any macro, or by any macro of std.

use std::fmt;

use std::fmt::Write as _;

use log_safe::safe_error;

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

impl<V> log_safe::LogSafe<V> for Connection {}

macro_rules! own {
    ($value:expr) => { $value };
}

fn main() {
    let conn = Connection;
    let mut out = String::new();
    safe_error!("{}", own!(format!("{conn:?}")));
    safe_error!("{}", { write!(out, "{conn:?}").unwrap(); out.len() });
    safe_error!("{}", { std::writeln!(out, "{:?}", conn).unwrap(); out.len() });
    safe_error!("{}", { println!("{conn:?}"); 1 });
    safe_error!("{}", Some(1).unwrap_or_else(|| panic!("{conn:?}")));
    safe_error!("{}", { assert!(!out.is_empty(), "{conn:?}"); 1 });
}
