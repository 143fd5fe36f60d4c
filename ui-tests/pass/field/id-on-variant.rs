#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(debug)]
enum Connection {
    Open(#[log_safe(id)] u64),
    Closed,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
