//! The incident: a map that others write to, logged with its lock.
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::safe_error;

fn main() {
    let streams: Arc<Mutex<HashMap<u16, String>>> = Arc::default();
    safe_error!("no stream among {:?}", streams);
}
