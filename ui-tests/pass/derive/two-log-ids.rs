#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe]
struct Connection {
    id: log_safe::LogId,
    #[log_safe(id)]
    peer: log_safe::LogId,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
