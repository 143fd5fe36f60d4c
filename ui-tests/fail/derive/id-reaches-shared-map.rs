use log_safe::{log_safe, safe_info};

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
    #[log_safe(id)]
    streams: Arc<Mutex<HashMap<u32, String>>>,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
