//! The same with a type that is proved.

use std::fmt::{Debug, Display};
use std::future::{Future, Ready, ready};
use std::pin::Pin;

use log_safe::log_safe;
use log_safe::tracing::instrument;

#[log_safe(debug)]
struct Connection;

#[derive(Debug, thiserror::Error)]
#[error("no connection")]
struct Error;

type Flipped<E, T> = Result<T, E>;

#[instrument(ret)]
fn printed_future() -> impl Future<Output = Connection> + Debug {
    Box::pin(ready(Connection))
}

#[instrument(err)]
fn error() -> Flipped<impl Display, u8> {
    Err::<u8, _>(Connection)
}

#[instrument(ret)]
async fn part() -> (u8, impl Debug) {
    (1, Connection)
}

#[instrument(ret)]
fn yielded() -> impl Future<Output = Connection> {
    async { Connection }
}

#[instrument(err)]
fn boxed() -> Pin<Box<impl Future<Output = Result<u8, Error>>>> {
    Box::pin(async move { Ok(1) })
}

type Hidden<'a> = Pin<Box<dyn Future<Output = Result<u8, Error>> + Send + 'a>>;

#[instrument(err)]
fn alias(_: &str) -> Hidden<'_> {
    // What stands beside the block may be anything.
    use std::str::FromStr;
    macro_rules! one {
        () => {
            u8::from_str("1")
        };
    }
    let one = one!();
    Box::pin(async move { one.map_err(|_| Error) })
}

#[instrument]
fn named() -> Ready<Connection> {
    ready(Connection)
}

fn main() {
    let _ = (printed_future(), error().is_ok(), part(), yielded(), boxed(), alias(""), named());
}
