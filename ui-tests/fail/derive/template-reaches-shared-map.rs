use log_safe::{log_safe, safe_info};

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

#[log_safe("conn {id} {streams:?}")]
struct Connection {
    id: u64,
    streams: Arc<Mutex<HashMap<u32, String>>>,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
