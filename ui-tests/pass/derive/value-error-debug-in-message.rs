#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(value(Display))]
#[derive(Debug, thiserror::Error)]
#[error("lost: {0}")]
struct Connection(std::io::Error);

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
