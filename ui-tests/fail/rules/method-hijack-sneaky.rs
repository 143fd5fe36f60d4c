// A trait of the user's cannot stand in for the check.

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

static OTHER: Connection = Connection;

trait Hijack: Sized {
    fn debug(self) -> &'static Connection {
        &OTHER
    }

    fn display_and_debug(self) -> &'static Connection {
        &OTHER
    }
}

impl<T> Hijack for T {}

fn main() {
    let conn = Connection;
    safe_error!("{conn:?} {conn}");
}
