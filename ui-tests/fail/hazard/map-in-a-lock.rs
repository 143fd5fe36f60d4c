//! The map of the incident, behind each lock of std.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, RwLock};

use log_safe::safe_error;

fn main() {
    let streams: Mutex<HashMap<u32, u8>> = Mutex::default();
    safe_error!("{streams:?}");

    let streams: RwLock<BTreeMap<u32, u8>> = RwLock::default();
    safe_error!("{:?}", streams);

    let streams: RefCell<HashSet<u32>> = RefCell::default();
    safe_error!("{streams:#?}", streams = streams);

    let streams: Mutex<BTreeSet<u32>> = Mutex::default();
    safe_error!(streams:? = streams; "lost");
}
