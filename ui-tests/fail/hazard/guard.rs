//! A guard holds its lock for as long as the whole of what it guards takes to be written.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Mutex, RwLock};

use log_safe::safe_error;

fn main() {
    let streams: Mutex<HashMap<u32, u8>> = Mutex::default();
    let guard = streams.lock().unwrap();
    safe_error!("{guard:?}");

    let streams: RwLock<HashMap<u32, u8>> = RwLock::default();
    safe_error!("{:?}", streams.read().unwrap());
    safe_error!("{:?}", streams.write().unwrap());

    let streams: RefCell<HashMap<u32, u8>> = RefCell::default();
    safe_error!("{:?}", streams.borrow());
    safe_error!("{:?}", streams.borrow_mut());

    let names: Mutex<Vec<String>> = Mutex::default();
    safe_error!("{:?}", names.lock().unwrap());
}
