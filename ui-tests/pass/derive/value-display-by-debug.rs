#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(value(Display))]
#[derive(Debug)]
struct Connection(std::io::Error);

impl std::fmt::Display for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn message(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
