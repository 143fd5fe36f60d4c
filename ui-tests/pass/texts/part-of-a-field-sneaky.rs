#![allow(dead_code)]

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::{log_safe, safe_format, trust};
use log_safe_ui_tests_hostile::Prints;

#[log_safe(debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
    map: Mutex<HashMap<u16, String>>,
}

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Lost {
    #[error("lost {:?}", .0.id)]
    Tuple(Connection),
    #[error("lost {id:?} {}", .connection, id = &.connection.id)]
    Named { connection: Connection },
    #[error("lost {:?}", .0.map)]
    Trusted(#[log_safe(trust = "its map is never shared")] Connection),
    #[error("lost {:?}", trust(&.0.map, "it is never shared"))]
    TrustedInPlace(Connection),
}

#[log_safe(value)]
#[derive(Debug, Prints)]
#[display("lost {:?}", _0.id)]
#[debug("{:?}", self.0.id)]
struct Closed(Connection);

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
#[error("lost {} {}", format!("{:?}", .0.id), .0.to_string())]
struct Formatted(Connection);

fn main() {
    let connection = Connection { id: 7, map: Mutex::default() };
    assert_eq!(safe_format!("{}", Lost::Tuple(connection)), "lost 7");
}
