#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe("conn {id} from {peer} {{}}")]
struct Connection {
    id: u64,
    peer: String,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
