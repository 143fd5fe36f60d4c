//! A `Pointer` that is written by hand may print anything.

use std::fmt;

use log_safe::safe_error;

struct Connection;

impl fmt::Pointer for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

fn main() {
    let conn = Connection;
    safe_error!("{:p}", conn); //~ ERROR not proved to print an address
    safe_error!("{conn:p}"); //~ ERROR not proved to print an address
    safe_error!("{0:p} {0:p}", Some(conn).unwrap()); //~ ERROR not proved to print an address
}
