//! What `err` and `ret` record is found by the type, not by how it is written.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use log_safe::tracing::instrument;

type Flipped<E, T> = Result<T, E>;

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

#[instrument(err)]
fn flipped() -> Flipped<Connection, u8> { //~ ERROR not proved safe to log
    Ok(1)
}

#[instrument(err)]
fn future_in_a_result() -> Result<Box<dyn Future<Output = Result<(), u8>>>, Connection> { //~ ERROR not proved safe to log
    Err(Connection)
}

#[instrument(parent = [None::<log_safe::tracing::Id>][format!("{conn}").len().min(0)].clone(), skip_all)]
fn parent(conn: &Connection) {} // at the parent: not proved safe to log

#[instrument(ret)]
fn shadowed() -> Connection { //~ ERROR not proved safe to log
    type Connection = u8;
    make()
}

#[instrument(ret)]
fn shadowed_in_a_future() -> Pin<Box<dyn Future<Output = Connection>>> {
    type Connection = u8; //~ ERROR put it into the `async` block
    Box::pin(async move { make() })
}

fn make() -> Connection {
    Connection
}

fn main() {}
