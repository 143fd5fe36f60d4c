use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::safe_error;

fn main() {
    let streams: Arc<Mutex<HashMap<u16, String>>> = Arc::default();
    let open = streams.lock().unwrap().len();
    safe_error!("no stream among {open}");
    let ports: Vec<u16> = streams.lock().unwrap().keys().copied().collect();
    safe_error!("no stream among {:?}", ports);
}
