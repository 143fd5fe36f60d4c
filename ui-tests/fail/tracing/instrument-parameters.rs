//! Each parameter that is recorded must be proved, whatever its pattern is.

use std::fmt::{self, Debug};
use std::sync::Arc;

use log_safe::tracing::instrument;

struct Connection;

impl Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

#[instrument]
fn named(conn: Arc<Connection>, port: u16) {} //~ ERROR would record this parameter

#[instrument(skip(port))]
fn pattern((conn, port): (Connection, u16)) {} //~ ERROR would record this parameter

#[instrument]
fn generic<T: Debug>(conn: T) {} //~ ERROR would record this parameter

impl Connection {
    #[instrument]
    async fn method(&self) {} //~ ERROR would record this parameter
}

fn main() {}
