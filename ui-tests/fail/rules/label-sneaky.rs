//! A label before `!` is no macro, and a negation hides nothing.

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


fn main() {
    let conn = Connection;
    safe_error!("{}", 'a: { break 'a !(format!("{conn:?}").is_empty()) }); //~ ERROR not proved safe to log
    safe_error!("{}", loop { break !(format!("{conn:?}").is_empty()) }); //~ ERROR not proved safe to log
}
