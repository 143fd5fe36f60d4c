//! A type that is logged in full is as safe as its fields: the error is at the field.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::{log_safe, safe_error};

#[log_safe(value)]
#[derive(Debug)]
struct Connection {
    id: u64,
    streams: Arc<Mutex<HashMap<u32, u8>>>,
}

fn main() {
    let connection = Connection { id: 7, streams: Arc::default() };
    safe_error!("{:?} {}", connection, connection.id);
}
