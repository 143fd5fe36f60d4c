//! What the lock holds is little, or was declared safe by hand.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::{self, Debug, Display};
use std::sync::{Mutex, MutexGuard, RwLock};

use log_safe::{LogSafe, log_safe, safe_error, safe_format, safe_panic, tracing, via};

#[log_safe(value)]
#[derive(Debug, Default)]
struct Streams {
    open: usize,
    closed: u32,
    last: Option<(u32, String)>,
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
    Open { peer: Box<str> },
}

/// Prints one line, whatever is in it.
struct Summary(Vec<u32>);

impl LogSafe for Summary {}
impl LogSafe<via::Debug> for Summary {}

impl Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} entries", self.0.len())
    }
}

impl Debug for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

#[log_safe]
struct Connection {
    #[log_safe(id)]
    id: u64,
    streams: Vec<u32>,
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

fn generic<T: Debug + LogSafe<via::Debug>>(value: &Mutex<T>) {
    safe_error!("{:?}", *value.lock().unwrap());
}

const fn reason(text: &&str) {
    safe_panic!("{}", *text)
}

fn main() {
    let streams: RwLock<Streams> = RwLock::default();
    safe_error!("{:?}", *streams.read().unwrap());
    tracing::error!(streams = ?*streams.read().unwrap(), "lost");
    let guard = streams.read().unwrap();
    safe_error!("{:?}", *guard);
    safe_error!("{:?}", &*guard);

    safe_error!("{:?}", *RefCell::new((1, "text")).borrow());
    safe_error!("{:?}", *RefCell::new([1.0, 2.0]).borrow());
    safe_error!("{:?}", *RefCell::new(Some(String::new())).borrow());
    safe_error!("{:?}", *RefCell::new(Named { name: "", value: 1 }).borrow());
    safe_error!("{:?}", *RefCell::new(State::Open { peer: "peer".into() }).borrow());
    safe_error!("{:?}", *RefCell::new(State::Closed).borrow());
    safe_error!("{} {:?}", *RefCell::new(Summary(vec![1])).borrow(), *RefCell::new(Summary(vec![])).borrow());
    safe_error!("{}", *RefCell::new(Connection { id: 1, streams: vec![] }).borrow());
    generic(&Mutex::new(1));

    let number: Shared<u32> = Shared(Mutex::default());
    safe_error!("{:?}", *number.get::<()>());
    safe_error!("{:?}", *Shared::<u32>::get::<()>(&number));
    safe_error!("{:?}", *<Shared<u32>>::get::<()>(&number));
    safe_error!("{:?}", *locked!(number.0));
    let boxed = Box::new(number.0.lock().unwrap());
    safe_error!("{:?}", **boxed);
    drop(boxed);
    let guards = [number.0.lock().unwrap()];
    let guards: Vec<&MutexGuard<'_, u32>> = guards.iter().collect();
    safe_error!("{:?} {}", **guards[0], *&*guards[0]);
    let _ = safe_format!("{0:?} {0:?}", *guard);
    drop(guards);
    safe_error!("{:?}", (&*number.0.lock().unwrap(), 1));

    // Copies of what does not.
    let lists: Mutex<HashMap<u32, Vec<u8>>> = Mutex::new(HashMap::from([(1, vec![1])]));
    safe_error!("{:?}", lists.lock().unwrap().get(&1).unwrap().clone());
    safe_error!("{:?}", lists.lock().unwrap().keys().copied().collect::<Vec<_>>());
    safe_error!("{:?}", lists.lock().unwrap().values().map(|list| list.len()).collect::<Vec<_>>());
    safe_error!("{:?}", lists.lock().unwrap().values().find(|list| list.is_empty()).cloned());

    // Inferred after the call.
    let last = RefCell::new(None);
    safe_error!("{:?}", *last.borrow());
    *last.borrow_mut() = Some(1_u8);

    // No guards.
    let lists = [&vec![vec![1]], &vec![]];
    safe_error!("{:?} {:?}", *lists[0], **lists.iter().next().unwrap());
    let _ = reason;
}
