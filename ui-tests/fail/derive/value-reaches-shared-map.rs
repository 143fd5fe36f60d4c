use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::{log_safe, safe_info};

#[log_safe(value)]
#[derive(Debug)]
struct Config {
    port: u16,
    cache: Arc<Mutex<HashMap<u32, String>>>,
}

fn log(config: &Config) {
    safe_info!("{config:?}");
}

fn main() {}
