//! The lock is free again when the record is written, or what it guards is little.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::{Arc, LazyLock, Mutex, RwLock};

use log_safe::{safe_error, tracing};

struct Server {
    streams: RwLock<Streams>,
}

#[derive(Default)]
struct Streams {
    open: HashMap<u32, u8>,
    closed: Vec<u32>,
}

static LIMITS: LazyLock<HashMap<u8, u8>> = LazyLock::new(HashMap::new);

fn main() {
    let streams: Mutex<HashMap<u32, u8>> = Mutex::default();
    let snapshot = streams.lock().unwrap().clone();
    safe_error!("{:?} {:?} {:?}", snapshot, snapshot.keys(), &snapshot);
    let keys: Vec<u32> = streams.lock().unwrap().keys().copied().collect();
    safe_error!("{keys:?}");
    let lists: Mutex<HashMap<u32, Vec<u8>>> = Mutex::default();
    safe_error!("{:?}", lists.lock().unwrap().get(&1).cloned());
    safe_error!("{:?}", lists.lock().unwrap().get(&1).cloned().unwrap_or_default());
    safe_error!("{:?}", lists.lock().unwrap().remove(&1));
    safe_error!("{:?}", streams.lock().unwrap().clone());
    safe_error!("{:?}", streams.lock().unwrap().keys().copied().collect::<Vec<_>>());

    // Scalars, strings, entries.
    safe_error!("{}", streams.lock().unwrap().len());
    safe_error!("{:?}", streams.lock().unwrap().get(&1));
    safe_error!("{:?}", streams.lock().unwrap().keys().max());
    safe_error!("{}", streams.lock().unwrap().values().map(|&n| u32::from(n)).sum::<u32>());
    safe_error!(n:? = streams.lock().unwrap().insert(1, 2); "lost");
    tracing::error!(n = streams.lock().unwrap().len(), "lost");
    let count = Mutex::new(5_u64);
    safe_error!("{} {:?} {}", *count.lock().unwrap(), *count.lock().unwrap(), count.lock().unwrap());
    let name = RefCell::new(String::from("name"));
    safe_error!("{} {:?} {:?}", *name.borrow(), *name.borrow(), name.borrow().as_bytes().len());
    safe_error!("{} {:?}", name.borrow().clone(), name.borrow().chars().rev().collect::<String>());

    let server = Server { streams: RwLock::default() };
    safe_error!("{:?}", server.streams.read().unwrap().open.len());
    safe_error!("{:?}", server.streams.read().unwrap().closed.first());

    // The guard is dropped where a closure, a block or a condition ends.
    let maps = [&streams];
    safe_error!("{:?}", maps.map(|map| map.lock().unwrap().len()));
    safe_error!("{:?}", maps.iter().map(|map| map.lock().unwrap().clone()).collect::<Vec<_>>());
    safe_error!("{:?}", { let n = streams.lock().unwrap().len(); n });
    safe_error!("{:?}", if streams.lock().unwrap().is_empty() { vec![] } else { vec![1] });
    safe_error!("{:?}", streams.try_lock().map(|map| map.clone()).ok());

    // No guards.
    let boxed: Box<BTreeMap<u32, u8>> = Box::default();
    let shared: Arc<VecDeque<u8>> = Arc::default();
    let set: &HashSet<u8> = &HashSet::new();
    safe_error!("{:?} {:?} {:?} {:?}", *boxed, *shared, *set, *LIMITS);
    let guard = count.lock().unwrap();
    safe_error!("{} {:?} {}", *guard, &*guard, *guard + 1);
}
