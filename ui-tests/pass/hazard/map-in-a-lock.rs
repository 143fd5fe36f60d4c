//! What the rejections of the same name in `fail/` tell to write.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, RwLock};

use log_safe::safe_error;

fn main() {
    let streams: Mutex<HashMap<u32, u8>> = Mutex::default();
    safe_error!("{}", streams.lock().unwrap().len());

    let streams: RwLock<BTreeMap<u32, u8>> = RwLock::default();
    let snapshot: Vec<u32> = streams.read().unwrap().keys().copied().collect();
    safe_error!("{:?}", snapshot);

    let streams: RefCell<HashSet<u32>> = RefCell::default();
    safe_error!("{streams:#?}", streams = streams.borrow().clone());

    let streams: Mutex<BTreeSet<u32>> = Mutex::default();
    safe_error!(streams:? = streams.lock().unwrap().first(); "lost");
}
