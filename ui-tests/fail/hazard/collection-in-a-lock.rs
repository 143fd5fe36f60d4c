//! No map, but as long as it gets.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::{Mutex, RwLock};

use log_safe::safe_error;

fn main() {
    let queue: Mutex<Vec<u32>> = Mutex::default();
    safe_error!("{queue:?}");

    let queue: RwLock<Option<VecDeque<(u8, u8)>>> = RwLock::default();
    safe_error!("{queue:?}");

    let name: RefCell<String> = RefCell::default();
    safe_error!("{name:?}");
}
