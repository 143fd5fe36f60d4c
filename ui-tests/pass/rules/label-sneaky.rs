//! A label before `!` is no macro.

use std::fmt;

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


fn main() {
    let conn = Connection;
    safe_error!("{}", 'a: { break 'a !(format!("{conn:?}").is_empty()) });
    safe_error!("{}", loop { break !(format!("{conn:?}").is_empty()) });
}
