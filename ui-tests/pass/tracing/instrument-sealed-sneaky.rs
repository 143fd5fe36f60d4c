//! The promise that is meant for this.

use log_safe::tracing::instrument;
use log_safe::{LogSafe, via};

#[derive(Debug)]
struct Connection;

impl LogSafe<via::Debug> for Connection {}

#[instrument(ret)]
fn parameter(conn: Connection) -> Connection {
    conn
}

fn main() {
    parameter(Connection);
}
