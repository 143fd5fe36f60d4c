#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(value)]
#[derive(Debug)]
struct Streams;

#[log_safe(value)]
#[derive(Debug)]
struct Connection {
    id: u64,
    streams: Option<Streams>,
}

fn log(it: &Connection) {
    safe_info!("{it:?}");
}

fn main() {}
