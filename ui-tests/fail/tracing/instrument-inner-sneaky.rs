//! `tracing` instruments the future that a function returns, and records the parameters of the
//! function that makes it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use log_safe::tracing::instrument;

#[derive(Debug)]
struct Connection;

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

type Boxed<T> = Pin<Box<dyn Future<Output = T>>>;

#[instrument]
fn parameter(id: u64) -> Boxed<()> {
    async fn inner(id: u64, conn: Arc<Connection>) {} //~ ERROR not proved safe to log
    Box::pin(inner(id, make().into()))
}

#[instrument]
fn without_parameters() -> Boxed<()> {
    async fn inner((conn, _): (Connection, u8)) {} //~ ERROR not proved safe to log
    Box::pin(inner((make(), 1)))
}

#[instrument]
fn old_async_trait() -> Boxed<()> {
    async fn inner(_self: Connection) {} //~ ERROR not proved safe to log
    Box::pin(inner(make()))
}

#[instrument(skip(self), fields(conn = %self))] //~ ERROR not proved safe to log
fn field_of_old_async_trait() -> Boxed<()> {
    async fn inner(_self: Connection) {}
    Box::pin(inner(make()))
}

#[instrument(skip_all, err)]
fn error() -> Boxed<Result<(), Connection>> {
    async fn inner() -> Result<(), Connection> { //~ ERROR not proved safe to log
        Err(make())
    }
    Box::pin(inner())
}

#[instrument(ret)]
fn one_of_two() -> Boxed<Connection> {
    #[cfg(any())]
    async fn inner() -> u8 {
        1
    }
    #[cfg(all())]
    async fn inner() -> Connection { //~ ERROR not proved safe to log
        make()
    }
    Box::pin(inner())
}

#[instrument(ret)]
fn opaque() -> impl Future<Output = Connection> {
    async fn inner() -> Connection { //~ ERROR not proved safe to log
        make()
    }
    Box::pin(inner())
}

fn make() -> Connection {
    Connection
}

fn main() {}
