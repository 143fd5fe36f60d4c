//! What a type of one's own prints is not known to be little, log-safe or not.

use std::fmt::Debug;
use std::sync::{Mutex, RwLock};

use log_safe::{LogSafe, safe_error, via};

#[derive(Debug)]
struct Table;

impl LogSafe<via::Debug> for Table {}

fn main() {
    let table = Mutex::new(Table);
    safe_error!("{table:?}");

    let erased: RwLock<Box<dyn Debug>> = RwLock::new(Box::new(5));
    safe_error!("{erased:?}");

    let nested = Mutex::new(Mutex::new(5));
    safe_error!("{nested:?}");
}
