#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
    fn open() -> Self
    where
        Self: Sized;
}

fn log(it: &dyn Connection) {
    safe_info!("{it}");
}

fn main() {}
