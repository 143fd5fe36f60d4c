// Rule 5: `assert_eq!` and its kin print what they compare.

use std::fmt;

use log_safe::{checked, safe_error, tracing};

#[derive(PartialEq)]
struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

fn main() {
    let conn = Connection;
    safe_error!("{:?}", assert_eq!(conn, Connection));
    safe_error!("{}", { assert_ne!(&conn, &Connection, "the same"); 1 });
    safe_error!("{:?}", debug_assert_eq!(conn, Connection, "{} differs", 1));
    safe_error!("{:?}", vec![std::debug_assert_ne!((1, &conn), (2, &conn))]);
    tracing::error!(id = { assert_eq!(conn, Connection); 1 }, "lost");
    checked!(println!("{:?}", assert_eq!(conn, Connection)));
}
