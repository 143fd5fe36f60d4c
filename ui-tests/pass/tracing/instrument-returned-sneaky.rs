//! The same with types that are proved.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use log_safe::log_safe;
use log_safe::tracing::{Id, instrument};

type Flipped<E, T> = Result<T, E>;

#[log_safe(value)]
struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection#1")
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection#1")
    }
}

#[instrument(err)]
fn flipped() -> Flipped<Connection, u8> {
    Ok(1)
}

#[instrument(err)]
fn future_in_a_result() -> Result<Box<dyn Future<Output = Result<(), u8>>>, Connection> {
    Err(Connection)
}

#[instrument(err)]
fn opaque() -> Result<impl Copy, Connection> {
    Err::<u8, _>(Connection)
}

#[instrument(ret)]
fn future() -> impl Future<Output = Connection> + Send + 'static {
    async move { Connection }
}

#[instrument(ret, err)]
fn pinned<'a>() -> Pin<Box<dyn Future<Output = Result<u8, Connection>> + Send + 'a>> {
    Box::pin(async move { Err(Connection) })
}

type Length = u8;

mod other {
    pub enum Any {
        Length,
    }
}

#[instrument(ret)]
fn shadowed() -> Length {
    #![allow(unused)]
    // Gives the name to a variant.
    use other::Any::*;
    1
}

#[instrument(ret)]
fn shadowed_in_a_future() -> Pin<Box<dyn Future<Output = Length>>> {
    fn one() -> u8 {
        1
    }
    Box::pin(async move {
        type Length = u16;
        Length::from(one()) as u8
    })
}

#[deny(warnings)]
#[instrument(ret)]
fn one_expression(a: u8) -> u8 { a + 1 }

#[instrument(parent = [None::<Id>][format!("{conn}").len().min(0)].clone(), skip_all)]
fn parent(conn: &Connection) {}

impl Connection {
    #[instrument]
    fn method(&self) {}
}

fn main() {
    let _ = (flipped(), future_in_a_result().is_ok(), opaque().is_ok(), future(), pinned());
    let _ = (shadowed(), shadowed_in_a_future(), one_expression(1));
    parent(&Connection);
    Connection.method();
}
