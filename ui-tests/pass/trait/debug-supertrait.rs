#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe]
trait Connection: std::fmt::Debug {}

fn log(it: &dyn Connection) {
    safe_info!("{it}");
}

fn main() {}
