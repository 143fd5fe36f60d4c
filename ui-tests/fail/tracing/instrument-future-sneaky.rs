//! A type that is not written is proved by what the body returns.

use std::fmt::{self, Debug, Display};
use std::future::{Future, Ready, ready};
use std::pin::Pin;

use log_safe::tracing::instrument;

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

type Flipped<E, T> = Result<T, E>;

#[instrument(ret)]
fn printed_future() -> impl Future<Output = Connection> + Debug { //~ ERROR not proved safe to log
    ready(Connection)
}

#[instrument(err)]
fn error() -> Flipped<impl Display, u8> { //~ ERROR not proved safe to log
    Err::<u8, _>(Connection)
}

#[instrument(ret)]
async fn part() -> (u8, impl Debug) { //~ ERROR not proved safe to log
    (1, Connection)
}

#[instrument(ret)]
fn yielded() -> impl Future<Output = Connection> { //~ ERROR not proved safe to log
    async { Connection }
}

#[instrument(err)]
fn boxed() -> Pin<Box<impl Future<Output = Result<u8, Connection>>>> { //~ ERROR not proved safe to log
    Box::pin(async move { Ok(1) })
}

type Hidden<'a> = Pin<Box<dyn Future<Output = Result<u8, Connection>> + Send + 'a>>;

#[instrument(err)]
fn alias(_: &str) -> Hidden<'_> { //~ ERROR not proved safe to log
    Box::pin(async move { Ok(1) })
}

// `tracing` does not see this future, and prints it.
#[instrument(ret)]
fn named() -> Ready<Connection> { //~ ERROR not proved safe to log
    ready(Connection)
}

/// Any future, printed.
trait Printed {
    fn connection(&self) -> Connection;
}

impl<F: Future> Printed for F {
    fn connection(&self) -> Connection {
        Connection
    }
}

impl Debug for dyn Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.connection(), f)
    }
}

#[instrument(ret)]
fn printed() -> Pin<Box<dyn Printed>> { //~ ERROR not proved safe to log
    Box::pin(async { 1 })
}

fn main() {}
