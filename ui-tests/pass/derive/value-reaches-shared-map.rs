#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

use std::collections::HashMap;

#[log_safe(value)]
#[derive(Debug)]
struct Connection {
    id: u64,
    streams: HashMap<u32, String>,
}

fn log(it: &Connection) {
    safe_info!("{it:?}");
}

fn main() {}
