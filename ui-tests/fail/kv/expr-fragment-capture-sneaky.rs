// rustc sees through the limits of the fragment.

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
    ($capture:expr) => { safe_error!(CONNECTION:$capture; "text") };
}

fn main() {
    log!(debug);
}
