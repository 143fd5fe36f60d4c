use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::{log_safe, safe_info};

#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
    #[log_safe(id)]
    streams: Arc<Mutex<HashMap<u32, String>>>,
}

fn log(connection: &Connection) {
    safe_info!("{connection}");
}

fn main() {}
