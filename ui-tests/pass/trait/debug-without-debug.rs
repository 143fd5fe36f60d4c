#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe(debug)]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

fn log(it: &std::sync::Arc<dyn Connection + Send + Sync>) {
    safe_info!("{it:?}");
}

fn main() {}
