#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(value(Display))]
struct Connection {
    id: u64,
}

impl std::fmt::Display for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.id)
    }
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
