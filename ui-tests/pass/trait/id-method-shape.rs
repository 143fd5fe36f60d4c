#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
    #[log_safe(id = "from")]
    fn peer<'a>(&'a self) -> &'a str {
        "peer"
    }
}

fn log(it: &(dyn Connection + Send)) {
    safe_info!("{it}");
}

fn main() {}
