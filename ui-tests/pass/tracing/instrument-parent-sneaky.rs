//! The same with a type that is proved.

use log_safe::log_safe;
use log_safe::tracing::{Id, Level, instrument};

#[log_safe(debug)]
struct Connection;

#[instrument(
    skip_all,
    parent = if let | Some(1) = Some(1) { None } else { None::<Id> },
    fields(a = ?conn, b = 1 | 2),
)]
fn pattern(conn: Connection) {}

#[instrument(skip_all, parent = { format!("{conn:?}"); None::<Id> })]
fn parent(conn: Connection) {}

#[instrument(skip_all, follows_from = [None::<Id>][format!("{conn:?}").len().min(0)..].to_vec())]
fn follows_from(conn: Connection) {}

struct Levels;

impl Levels {
    const INFO: Level = Level::INFO;
}

#[instrument(skip_all, level = Levels::INFO)]
fn level(conn: Connection) {}

// `tracing` itself takes these options in the other order only.
#[instrument(target = "net", parent = None, follows_from = None::<Id>)]
fn order() {}

fn main() {
    pattern(Connection);
    parent(Connection);
    follows_from(Connection);
    level(Connection);
    order();
}
