// Rule 5: in a fragment.

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
    ($value:expr) => { safe_error!("{}", $value) };
}

fn main() {
    let conn = Connection;
    log!(format!("{:?}", conn));
}
