//! The same with types that are proved.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use log_safe::log_safe;
use log_safe::tracing::instrument;

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

mod exchanged {
    use std::result::Result::{Err as Ok, Ok as Err};

    use super::{Connection, instrument};

    #[instrument(err)]
    pub fn exchanged() -> Result<Connection, u8> {
        Ok(1)
    }

    #[instrument(err, ret(Display))]
    pub fn both() -> Result<u8, Connection> {
        Err(1)
    }
}

#[instrument(err)]
fn exchanged_beside_the_block() -> Pin<Box<dyn Future<Output = Result<Connection, u8>>>> {
    use std::result::Result::{Err as Ok, Ok as Err};
    Box::pin(async move {
        if false {
            return Err(Connection);
        }
        Ok(1)
    })
}

#[instrument(err)]
fn exchanged_in_the_body() -> Result<u8, Connection> {
    use std::result::Result::{Err as Ok, Ok as Err};
    if false {
        return Ok(Connection);
    }
    Err(1)
}

#[instrument(err)]
fn exchanged_in_the_block() -> Pin<Box<dyn Future<Output = Result<u8, Connection>>>> {
    Box::pin(async move {
        use std::result::Result::{Err as Ok, Ok as Err};
        if false {
            return Ok(Connection);
        }
        Err(1)
    })
}

mod names {
    use super::Connection;

    #[derive(Debug)]
    #[log_safe::log_safe(value)]
    pub struct Box<T: ?Sized>(pub Connection, pub std::marker::PhantomData<T>);

    pub type Result<E, T> = std::result::Result<T, E>;
}

#[instrument(ret)]
fn own_struct() -> names::Box<u8> {
    names::Box(Connection, std::marker::PhantomData)
}

#[instrument(err)]
fn own_alias() -> names::Result<impl fmt::Display + fmt::Debug, u8> {
    Err::<u8, _>(Connection)
}

#[allow(non_upper_case_globals)]
mod constants {
    use super::instrument;

    const this: u8 = 1;
    const returned: u8 = 2;

    #[instrument(ret)]
    pub fn beside_constants(port: Option<u8>) -> Option<u8> {
        port.map(|port| port + this + returned)
    }
}

impl Connection {
    #[instrument]
    fn method(&self) {}
}

fn main() {
    let _ = (flipped(), future_in_a_result().is_ok(), opaque().is_ok(), future(), pinned());
    let _ = (shadowed(), shadowed_in_a_future(), one_expression(1));
    let _ = (exchanged::exchanged(), exchanged::both(), exchanged_beside_the_block());
    let _ = (exchanged_in_the_body(), exchanged_in_the_block());
    let _ = (own_struct(), own_alias().is_ok(), constants::beside_constants(None));
    Connection.method();
}
