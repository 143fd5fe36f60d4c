use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::log_safe;
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
    #[error("lost {:?}", .0.map)]
    Tuple(Connection),
    #[error("lost {map:?}", map = &.connection.map)]
    Named { connection: Connection },
}

#[log_safe(value)]
#[derive(Debug, Prints)]
#[display("lost {:?}", _0.map)]
#[debug("{:?}", self.0.map)]
struct Closed(Connection);

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
#[error("lost {}", format!("{:?}", .0.map))]
struct Formatted(Connection);

fn main() {}
