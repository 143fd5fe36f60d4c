//! What the lock holds is no collection itself: it has one in it, or is one by another name.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Debug;
use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, RwLock};

use log_safe::{LogSafe, log_safe, safe_error, safe_format, tracing, via};

type Map = HashMap<u32, u8>;

#[log_safe(value)]
#[derive(Debug, Default)]
struct Streams {
    open: Map,
    closed: u32,
}

#[log_safe(value)]
#[derive(Debug, Default)]
struct Named<T> {
    name: &'static str,
    value: T,
}

#[log_safe(value)]
#[derive(Debug)]
enum State {
    Closed,
    Open { peers: Box<[u32]> },
}

#[log_safe(value)]
#[derive(Debug)]
struct Tree {
    kids: Option<Box<Tree>>,
}

struct Shared<T>(Mutex<T>);

impl<T> Shared<T> {
    fn get<Reason>(&self) -> MutexGuard<'_, T> {
        self.0.lock().unwrap()
    }
}

macro_rules! locked {
    ($lock:expr) => {
        $lock.lock().unwrap()
    };
}

/// Declared safe by hand: what it prints is not known. That a collection holds many of it is.
#[derive(Debug)]
struct ByHand;

impl LogSafe<via::Debug> for ByHand {}

trait Peer: Debug + LogSafe<via::Debug> {}

fn generic<T: Debug + LogSafe<via::Debug>>(values: &Mutex<Vec<T>>) {
    safe_error!("{:?}", *values.lock().unwrap());
    safe_error!("{:?}", values.lock().unwrap().iter());
}

/// Prints little behind two `*`. That is not looked at.
#[log_safe(value)]
#[derive(Debug, Default)]
struct Session {
    peers: Vec<u8>,
    name: String,
}

impl Deref for Session {
    type Target = String;

    fn deref(&self) -> &String {
        &self.name
    }
}

fn main() {
    generic(&Mutex::new(vec![1]));
    safe_error!("{:?}", *RefCell::new(vec![ByHand]).borrow());
    safe_error!("{:?}", RefCell::new(HashMap::from([(1, ByHand)])).borrow().values());
    safe_error!("{:?}", *RefCell::new(Vec::<Box<dyn Peer>>::new()).borrow());
    safe_error!("{:?}", **RefCell::new(Session::default()).borrow());
    safe_error!("{}", **RefCell::new(Session::default()).borrow());

    let streams: RwLock<Streams> = RwLock::default();
    safe_error!("{:?}", *streams.read().unwrap());
    tracing::error!(streams = ?*streams.read().unwrap(), "lost");
    let guard = streams.read().unwrap();
    safe_error!("{:?}", *guard);
    safe_error!("{:?}", &*guard);

    safe_error!("{:?}", *RefCell::new((1, Map::new())).borrow());
    safe_error!("{:?}", *RefCell::new([Map::new(), Map::new()]).borrow());
    safe_error!("{:?}", *RefCell::new(Some(Map::new())).borrow());
    safe_error!("{:?}", *RefCell::new(Named { name: "", value: Map::new() }).borrow());
    safe_error!("{:?}", *RefCell::new(Named { name: "", value: Box::new(Map::new()) }).borrow());
    safe_error!("{:?}", *RefCell::new(State::Open { peers: Box::new([1]) }).borrow());
    safe_error!("{:?}", *RefCell::new(State::Closed).borrow());
    safe_error!("{:?}", *RefCell::new(Tree { kids: None }).borrow());

    let map: Shared<Map> = Shared(Mutex::default());
    safe_error!("{:?}", *map.get::<()>());
    safe_error!("{:?}", *Shared::<Map>::get::<()>(&map));
    safe_error!("{:?}", *<Shared<Map>>::get::<()>(&map));
    safe_error!("{:?}", *locked!(map.0));
    let boxed = Box::new(map.0.lock().unwrap());
    safe_error!("{:?}", **boxed);
    let guards = [map.0.lock().unwrap()];
    let guards: Vec<&MutexGuard<'_, Map>> = guards.iter().collect();
    safe_error!("{:?}", **guards[0]);
    safe_error!("{:?}", (&*map.0.lock().unwrap(), 1));
    safe_error!("{:?}", [&*map.0.lock().unwrap()]);
    let _ = safe_format!("{0:?} {0:?}", *guard);

    // Copies of what borrows.
    let lists: Mutex<HashMap<u32, Vec<u8>>> = Mutex::default();
    safe_error!("{:?}", lists.lock().unwrap().get(&1).clone());
    safe_error!("{:?}", lists.lock().unwrap().keys().clone());
    safe_error!("{:?}", lists.lock().unwrap().values().collect::<Vec<_>>());

    // Inferred after the call.
    let list = RefCell::new(None);
    safe_error!("{:?}", *list.borrow());
    *list.borrow_mut() = Some(vec![1]);
}
