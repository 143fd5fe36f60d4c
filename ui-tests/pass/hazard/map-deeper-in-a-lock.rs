//! A copy of the pointer, taken before the call, shares nothing that can change.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, RwLock};

use log_safe::safe_error;

fn main() {
    let optional: Mutex<Option<HashMap<u32, u8>>> = Mutex::default();
    safe_error!("{:?}", optional.lock().unwrap().as_ref().map(HashMap::len));

    let pointer: RwLock<Arc<BTreeMap<u32, u8>>> = RwLock::default();
    let snapshot = Arc::clone(&pointer.read().unwrap());
    safe_error!("{:?}", snapshot);

    let shards: Mutex<Vec<Box<HashMap<u32, u8>>>> = Mutex::default();
    let lengths: Vec<usize> = shards.lock().unwrap().iter().map(|map| map.len()).collect();
    safe_error!("{:?}", lengths);
}
