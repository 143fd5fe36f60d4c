//! A text that is formatted inside of any macro, or by any macro of std.

use std::fmt;

use std::fmt::Write as _;

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

macro_rules! own {
    ($value:expr) => { $value };
}

fn main() {
    let conn = Connection;
    let mut out = String::new();
    safe_error!("{}", own!(format!("{conn:?}"))); //~ ERROR not proved safe to log
    safe_error!("{}", { write!(out, "{conn:?}").unwrap(); out.len() }); //~ ERROR not proved safe to log
    safe_error!("{}", { std::writeln!(out, "{:?}", conn).unwrap(); out.len() }); //~ ERROR not proved safe to log
    safe_error!("{}", { println!("{conn:?}"); 1 }); //~ ERROR not proved safe to log
    safe_error!("{}", Some(1).unwrap_or_else(|| panic!("{conn:?}"))); //~ ERROR not proved safe to log
    safe_error!("{}", { assert!(out.is_empty(), "{conn:?}"); 1 }); //~ ERROR not proved safe to log
}
