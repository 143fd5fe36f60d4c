#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(name = "conn")]
struct Connection {
    id: u64,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
