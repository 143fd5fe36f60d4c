//! The orphan rule allows these impls, since the type is one of this crate.

use log_safe::__private::{Recorded, Returned, UnprovedValue};
use log_safe::tracing::instrument;
use log_safe::via;

#[derive(Debug)]
struct Connection;

impl<'a> Recorded<'a, Connection> for &UnprovedValue<'a, Connection, via::Debug> {
    fn get(self) -> &'a Connection { //~ ERROR method `get` has 1 parameter
        unreachable!()
    }
}

impl Returned<Connection> for &UnprovedValue<'_, Connection, via::Debug> {
    fn prove(self) {} //~ ERROR method `prove` has 1 parameter
}

#[instrument(ret)]
fn parameter(conn: Connection) -> Connection {
    conn
}

fn main() {}
