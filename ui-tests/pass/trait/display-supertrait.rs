#![allow(dead_code)]

use log_safe::{LogSafe, safe_info};

trait Connection: std::fmt::Display + LogSafe {}

fn log(it: &dyn Connection) {
    safe_info!("{it}");
}

fn main() {}
