//! The same with a type that is proved.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use log_safe::log_safe;
use log_safe::tracing::instrument;

#[log_safe(debug)]
struct Connection;

type Boxed<T> = Pin<Box<dyn Future<Output = T>>>;

#[instrument]
fn parameter(id: u64) -> Boxed<()> {
    async fn inner(id: u64, conn: Arc<Connection>) {}
    Box::pin(inner(id, make().into()))
}

#[instrument]
fn without_parameters() -> Boxed<()> {
    async fn inner((conn, _): (Connection, u8)) {}
    Box::pin(inner((make(), 1)))
}

#[instrument]
fn old_async_trait() -> Boxed<()> {
    async fn inner(_self: Connection) {}
    Box::pin(inner(make()))
}

#[instrument(skip(self), fields(conn = %self))]
fn field_of_old_async_trait() -> Boxed<()> {
    async fn inner(_self: Connection) {}
    Box::pin(inner(make()))
}

#[instrument(skip_all, err)]
fn error() -> Boxed<Result<(), Connection>> {
    async fn inner() -> Result<(), Connection> {
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
    async fn inner() -> Connection {
        make()
    }
    Box::pin(inner())
}

#[instrument(ret)]
fn opaque() -> impl Future<Output = Connection> {
    async fn inner() -> Connection {
        make()
    }
    Box::pin(inner())
}

fn make() -> Connection {
    Connection
}

fn main() {
    let _ = (parameter(1), without_parameters(), old_async_trait(), field_of_old_async_trait());
    let _ = (error(), one_of_two(), opaque());
}
