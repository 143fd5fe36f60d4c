//! The parent of a span is not printed. What stands in it may be, and it may not reach what follows.

use std::fmt;

use log_safe::tracing::{Id, Level, instrument};

struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

#[instrument(
    skip_all,
    parent = if let | Some(1) = Some(1) { None } else { None::<Id> },
    fields(a = ?conn, b = 1 | 2), //~ ERROR not proved safe to log
)]
fn pattern(conn: Connection) {}

#[instrument(skip_all, parent = { format!("{conn:?}"); None::<Id> })] //~ ERROR not proved safe to log
fn parent(conn: Connection) {}

#[instrument(skip_all, follows_from = [None::<Id>][format!("{conn:?}").len()..].to_vec())] //~ ERROR not proved safe to log
fn follows_from(conn: Connection) {}

struct Levels<A, B>(A, B);

impl<A, B> Levels<A, B> {
    const INFO: Level = Level::INFO;
}

#[instrument(skip_all, level = Levels<u8, u8>::INFO)] //~ ERROR expected `,`
fn level(conn: Connection) {}

fn main() {}
