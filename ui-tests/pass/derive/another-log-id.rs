#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

use log_safe::LogId;

#[log_safe]
struct Connection {
    id: LogId,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
