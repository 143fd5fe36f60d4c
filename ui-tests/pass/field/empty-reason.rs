#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe]
struct Connection {
    #[log_safe(id, trust = "its Display writes one number")]
    id: u64,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
