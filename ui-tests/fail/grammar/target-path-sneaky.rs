// A path that begins with `target` is no target.

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

mod target {
    macro_rules! debug {
        () => { "{:?}" };
    }
    pub(crate) use debug as text;
}

fn main() {
    let conn = Connection;
    safe_error!(target::text!(), conn);
}
