#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

use std::collections::HashMap;
use std::sync::Mutex;

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
    fn streams(&self) -> &Mutex<HashMap<u32, String>>;
}

fn log(it: &dyn Connection) {
    safe_info!("{it}");
}

fn main() {}
