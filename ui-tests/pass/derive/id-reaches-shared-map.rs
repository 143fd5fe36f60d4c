#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
    streams: Arc<Mutex<HashMap<u32, String>>>,
}

fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
