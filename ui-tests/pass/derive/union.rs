#![allow(dead_code)]

use log_safe::{LogSafe, safe_info};

union Raw {
    bits: u32,
}

#[derive(LogSafe)]
struct Connection {
    raw: Raw,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
