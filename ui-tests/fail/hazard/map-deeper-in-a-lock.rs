//! The map is found inside what the lock holds.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, RwLock};

use log_safe::safe_error;

fn main() {
    let optional: Mutex<Option<HashMap<u32, u8>>> = Mutex::default();
    safe_error!("{:?}", optional);

    let pointer: RwLock<Arc<BTreeMap<u32, u8>>> = RwLock::default();
    safe_error!("{:?}", pointer);

    let shards: Mutex<Vec<Box<HashMap<u32, u8>>>> = Mutex::default();
    safe_error!("{:?}", shards);
}
