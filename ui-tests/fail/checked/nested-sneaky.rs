//! A text that is formatted where the leading argument stands.

use std::fmt;

use log_safe::checked;

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

macro_rules! audit {
    ($user:expr, $($arg:tt)+) => { println!("{}: {}", $user, format_args!($($arg)+)) };
}

fn main() {
    let conn = Connection;
    checked!(audit!({ format!("{conn}").len() }, "text")); //~ ERROR not proved safe to log
    checked!(audit!(vec![format!("{conn}")].len(), "text")); //~ ERROR not proved safe to log
}
