#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(debug)]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

fn log(it: &dyn Connection) {
    safe_info!("{it}");
}

fn main() {}
