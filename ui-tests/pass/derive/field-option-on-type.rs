#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe]
struct Connection {
    #[log_safe(id, trust = "known")]
    id: u64,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
