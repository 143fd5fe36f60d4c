#![allow(dead_code)]

use log_safe::log_safe;
use log_safe_ui_tests_hostile::Prints;

#[log_safe(debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

#[log_safe(value(Display))]
#[derive(Debug, Prints)]
#[display("{self:?}")]
struct Lost(Connection);

fn main() {}
