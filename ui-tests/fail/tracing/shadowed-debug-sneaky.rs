//! Whatever `debug` is, what it gives is a value like any other.

use log_safe::tracing::info;

#[derive(Debug)]
struct Connection;

fn debug(conn: &Connection) -> tracing::field::DebugValue<&Connection> {
    tracing::field::debug(conn)
}

fn main() {
    let conn = Connection;
    info!(conn = debug(&conn)); //~ ERROR not proved safe to log
    info!(conn = self::debug(&conn)); //~ ERROR not proved safe to log
}
