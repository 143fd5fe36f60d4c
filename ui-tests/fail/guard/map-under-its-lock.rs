//! The guard lives until the record is written.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, RwLock};

use log_safe::{safe_error, tracing};

struct Server {
    streams: RwLock<Streams>,
}

#[derive(Default)]
struct Streams {
    open: HashMap<u32, u8>,
    closed: Vec<u32>,
}

fn main() {
    let streams: Mutex<HashMap<u32, u8>> = Mutex::default();
    safe_error!("{:?}", *streams.lock().unwrap());
    safe_error!("{:?}", streams.lock().unwrap().keys().cloned());
    safe_error!("{:?}", streams.lock().unwrap().keys());
    safe_error!("{map:#?}", map = &*streams.lock().unwrap());
    safe_error!(streams:? = *streams.lock().unwrap(); "lost");
    tracing::error!(streams = ?streams.lock().unwrap().values(), "lost");
    tracing::error!(streams = ?*streams.lock().unwrap(), "lost");

    let server = Server { streams: RwLock::default() };
    safe_error!("{:?}", server.streams.read().unwrap().open);
    safe_error!("{:?}", server.streams.write().unwrap().closed[1..]);
    safe_error!("{:?}", server.streams.try_read().unwrap().closed.iter().rev().take(2));

    let cell: RefCell<BTreeMap<u32, u8>> = RefCell::default();
    safe_error!("{:?}", cell.borrow().keys());
    safe_error!("{:?}", cell.borrow().range(1..));
    safe_error!("{:?}", *cell.borrow_mut());

    let queue: Mutex<Option<Arc<VecDeque<u8>>>> = Mutex::default();
    safe_error!("{:?}", *queue.lock().unwrap());
    safe_error!("{:?}", queue.lock().unwrap().as_deref());

    let guard = streams.lock().unwrap();
    safe_error!("{:?}", *guard);
    safe_error!("{:?}", &*guard);
    tracing::error!(streams = ?*guard, "lost");

    let names: RefCell<HashSet<String>> = RefCell::default();
    let names = names.borrow();
    safe_error!("{:?}", *names);
}
