// A static and a constant are captured too.

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

static CONNECTION: Connection = Connection;
const CONSTANT: Connection = Connection;

fn main() {
    safe_error!("{CONNECTION:?} {CONSTANT}");
}
