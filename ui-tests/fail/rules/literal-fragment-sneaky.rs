// The format string is a fragment, in a group without visible limits.

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

macro_rules! log {
    ($text:literal) => { safe_error!($text) };
}

fn main() {
    log!("{CONNECTION:?}");
}
