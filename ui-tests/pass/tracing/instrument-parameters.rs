//! The same with a type that is proved, or skipped.

use std::fmt::Debug;
use std::sync::Arc;

use log_safe::tracing::instrument;
use log_safe::{LogSafe, log_safe, via};

#[log_safe(debug)]
struct Connection;

struct Unknown;

#[instrument]
fn named(conn: Arc<Connection>, port: u16) {}

#[instrument(skip(port))]
fn pattern((conn, port): (Connection, Unknown)) {}

#[instrument]
fn generic<T: Debug + LogSafe<via::Debug>>(conn: T) {}

impl Connection {
    #[instrument]
    async fn method(&self) {}
}

fn main() {
    named(Arc::new(Connection), 1);
    pattern((Connection, Unknown));
    generic(Connection);
    let _ = Connection.method();
}
