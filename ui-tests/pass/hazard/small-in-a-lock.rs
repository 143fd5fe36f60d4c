//! A lock around little prints little, and only tries.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, RwLock, mpsc};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use log_safe::{LogSafe, safe_error, via};

#[derive(Debug)]
struct Table;

impl LogSafe<via::Debug> for Table {}

static LIMITS: LazyLock<HashMap<u8, u8>> = LazyLock::new(HashMap::new);

fn main() {
    let count = Mutex::new(5_u64);
    safe_error!("{count:?}");
    let flag: Arc<RwLock<Option<(bool, [u8; 4])>>> = Arc::default();
    safe_error!("{flag:?}");
    let seen = RefCell::new(Some(Instant::now()));
    safe_error!("{seen:?} {:?}", RwLock::new(Duration::ZERO));
    let task: Mutex<Option<JoinHandle<Table>>> = Mutex::default();
    safe_error!("{task:?}");
    let (sender, receiver) = mpsc::channel::<HashMap<u8, Table>>();
    safe_error!("{:?} {:?}", Mutex::new(sender), Mutex::new(receiver));

    // Copied out, loaded, or written once: not shared while it is printed.
    safe_error!("{:?} {:?} {:?}", Cell::new(5), AtomicBool::new(true), AtomicU64::new(7));
    safe_error!("{:?} {:?}", OnceCell::from(String::new()), OnceLock::from(vec![1]));
    safe_error!("{:?}", LIMITS);

    // A guard gives its one value.
    let table = Mutex::new(Table);
    safe_error!("{:?}", *table.lock().unwrap());
    let name = RefCell::new(String::new());
    safe_error!("{} {:?}", name.borrow(), *name.borrow());
    let count = Mutex::new(5_u64);
    safe_error!("{0} {0:?}", count.lock().unwrap());

    let queue: Mutex<Vec<u32>> = Mutex::default();
    safe_error!("{}", queue.lock().unwrap().len());
}
