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

#[instrument(ret)]
fn shadowed() -> Connection { //~ ERROR not proved safe to log
    type Connection = u8;
    make()
}

// A name that hides the written type is a compile error: the hidden one is checked nowhere.
#[instrument(ret)]
fn shadowed_in_a_future() -> Pin<Box<dyn Future<Output = Connection>>> {
    type Connection = u8;
    Box::pin(async move { make() }) //~ ERROR mismatched types
}

mod exchanged {
    use std::result::Result::{Err as Ok, Ok as Err};

    use super::{Connection, instrument};

    // For `tracing`, this is the `Err` of the module.
    #[instrument(err)]
    fn exchanged() -> Result<Connection, u8> { //~ ERROR not proved safe to log
        Ok(1)
    }

    #[instrument(err, ret(Display))]
    fn both() -> Result<u8, Connection> { //~ ERROR not proved safe to log
        Err(1)
    }
}

#[instrument(err)]
fn exchanged_beside_the_block() -> Pin<Box<dyn Future<Output = Result<Connection, u8>>>> { //~ ERROR not proved safe to log
    use std::result::Result::{Err as Ok, Ok as Err};
    Box::pin(async move { Ok(1) })
}

// Behind these, `tracing` sees the names of std.
#[instrument(err)]
fn exchanged_in_the_body() -> Result<u8, Connection> { //~ ERROR not proved safe to log
    use std::result::Result::{Err as Ok, Ok as Err};
    Err(1)
}

#[instrument(err)]
fn exchanged_in_the_block() -> Pin<Box<dyn Future<Output = Result<u8, Connection>>>> { //~ ERROR not proved safe to log
    Box::pin(async move {
        use std::result::Result::{Err as Ok, Ok as Err};
        Err(1)
    })
}

mod names {
    use super::Connection;

    pub trait Future {
        type Output;
    }

    impl Future for Connection {
        type Output = u8;
    }

    impl std::fmt::Debug for dyn Future<Output = u8> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("walks a shared map")
        }
    }

    #[derive(Debug)]
    pub struct Box<T: ?Sized>(pub Connection, pub std::marker::PhantomData<T>);

    pub type Result<E, T> = std::result::Result<T, E>;
}

#[instrument(ret)]
fn own_trait() -> Box<dyn names::Future<Output = u8>> { //~ ERROR not proved safe to log
    Box::new(Connection)
}

#[instrument(ret)]
fn own_struct() -> names::Box<u8> { //~ ERROR not proved safe to log
    names::Box(Connection, std::marker::PhantomData)
}

#[instrument(err)]
fn own_alias() -> names::Result<impl fmt::Display + fmt::Debug, u8> { //~ ERROR not proved safe to log
    Err::<u8, _>(Connection)
}

mod method {
    use super::{Connection, instrument};

    trait Method {
        fn log_safe_debug_value(&self) -> log_safe::__private::Proved<'static, u8> {
            log_safe::__private::arg(&1).log_safe_debug_value()
        }
    }

    impl Method for log_safe::__private::Arg<'_, Connection> {}

    // A method of that name proves what it returns, which is not recorded.
    #[instrument(ret)]
    fn own_method() -> Connection { //~ ERROR mismatched types
        Connection
    }
}

fn make() -> Connection {
    Connection
}

fn main() {}
