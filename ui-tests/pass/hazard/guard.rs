//! What is needed of it, and the lock itself is held by nobody's log line.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Mutex, RwLock};

use log_safe::safe_error;

fn main() {
    let streams: Mutex<HashMap<u32, u8>> = Mutex::default();
    let guard = streams.lock().unwrap();
    safe_error!("{:?} {}", guard.get(&1), guard.len());

    let streams: RwLock<HashMap<u32, u8>> = RwLock::default();
    safe_error!("{:?}", streams.read().unwrap().len());
    safe_error!("{:?}", streams.write().unwrap().insert(1, 2));

    let streams: RefCell<HashMap<u32, u8>> = RefCell::default();
    safe_error!("{:?}", streams.borrow().len());
    safe_error!("{:?}", streams.borrow_mut().remove(&1));

    let names: Mutex<Vec<String>> = Mutex::default();
    let snapshot = names.lock().unwrap().clone();
    safe_error!("{:?}", snapshot);
}
