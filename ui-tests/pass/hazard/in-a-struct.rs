//! The identity of the owner, and a value without the lock.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::{log_safe, safe_error};

#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
    streams: Arc<Mutex<HashMap<u32, u8>>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Snapshot {
    id: u64,
    streams: HashMap<u32, u8>,
}

fn main() {
    let connection = Connection { id: 7, streams: Arc::default() };
    safe_error!("{connection}");
    let streams = connection.streams.lock().unwrap().clone();
    let snapshot = Snapshot { id: connection.id, streams };
    safe_error!("{snapshot:?} {} {}", snapshot.id, snapshot.streams.len());
}
