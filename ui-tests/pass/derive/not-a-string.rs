#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(name = "Conn", crate = log_safe)]
struct Connection {
    #[log_safe(id = "number")]
    id: u64,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
