//! Trees, and what is set later or lent and does not lead back.

use std::cell::{Cell, LazyCell, OnceCell};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, Weak};

use log_safe::{LogSafe, log_safe, safe_error, via};

#[log_safe(value)]
#[derive(Debug, Default)]
struct Tree {
    children: Vec<Tree>,
    left: Option<Box<Tree>>,
    shared: Vec<Arc<Tree>>,
    by_name: BTreeMap<String, Self>,
    parent: Weak<Tree>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Expression {
    block: Option<Box<Block>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Block {
    expressions: Vec<Expression>,
}

#[log_safe(value)]
#[derive(Debug, Default)]
struct Config {
    name: String,
    port: u16,
}

static CONFIG: Config = Config { name: String::new(), port: 1 };

#[log_safe(debug)]
struct Owner {
    #[log_safe(id)]
    number: u32,
    map: Mutex<HashMap<u32, u32>>,
    next: OnceLock<Arc<Owner>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Lent {
    name: &'static str,
    config: &'static Config,
    #[log_safe(trust = "never cyclic, because only `main` makes one")]
    next: Option<&'static Lent>,
}

#[log_safe(value)]
#[derive(Debug, Default)]
struct Later {
    config: OnceLock<Config>,
    shared: OnceLock<Arc<Config>>,
    name: OnceCell<String>,
    bytes: OnceCell<Vec<u8>>,
    tree: OnceLock<Tree>,
    owner: OnceLock<Arc<Owner>>,
    count: Cell<u32>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Lazy {
    config: LazyLock<Arc<Config>>,
    cell: LazyCell<Rc<u8>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Scope<'a> {
    parent: Option<&'a Scope<'a>>,
    name: &'a str,
    config: &'a Config,
}

#[log_safe(value)]
#[derive(Debug)]
struct InAFrame<'a> {
    frame: Scope<'a>,
    others: Vec<Option<(&'a Scope<'a>, [&'a Config; 1])>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Fixed<const N: usize> {
    kids: Vec<[Fixed<N>; N]>,
    config: OnceLock<[Config; N]>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Slot<T> {
    value: OnceLock<T>,
}

#[log_safe(value)]
#[derive(Debug)]
struct InASlot {
    slot: Slot<Arc<Config>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Nested<T> {
    value: OnceLock<T>,
    others: Vec<Nested<u16>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct InNested {
    nested: Nested<u8>,
}

#[log_safe(value)]
#[derive(Debug)]
enum Generic<T> {
    Value(T),
    All(Vec<Generic<T>>),
}

#[log_safe(debug)]
struct Identity {
    #[log_safe(id)]
    number: u8,
    next: Option<&'static Identity>,
}

trait Link: Debug + std::fmt::Display + LogSafe + LogSafe<via::Debug> {}

#[log_safe(debug)]
trait Peer: Send + Sync {
    #[log_safe(id)]
    fn number(&self) -> u32;
}

/// What is there before the type that prints it.
#[log_safe(value)]
#[derive(Debug)]
struct Objects<'a> {
    link: Box<dyn Link>,
    links: Vec<Option<Arc<dyn Link + Send + Sync>>>,
    lent: &'a dyn Link,
    weak: OnceLock<Weak<dyn Fn()>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct GenericObjects<T> {
    value: T,
    link: std::pin::Pin<Box<dyn Link>>,
    peer: Slot<Arc<dyn Peer>>,
    later: OnceLock<Box<dyn Peer>>,
    callback: OnceLock<fn(Box<dyn Link>) -> u8>,
    lent: &'static dyn Peer,
}

#[log_safe(value(Display))]
#[derive(Debug)]
struct Known {
    peer: OnceLock<Arc<dyn Peer>>,
    other: Option<&'static dyn Peer>,
}

impl std::fmt::Display for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("known")
    }
}

#[log_safe(value)]
#[derive(Debug)]
struct Trusted {
    #[log_safe(trust = "never cyclic, because only a `Link` without one is set")]
    next: OnceLock<Arc<dyn Link>>,
}

static FIRST: Identity = Identity { number: 1, next: Some(&FIRST) };

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn parent(&self) -> u32;
}

fn main() {
    safe_error!("{:?}", Tree { left: Some(Box::default()), ..Tree::default() });
    safe_error!("{:?}", Expression { block: Some(Box::new(Block { expressions: Vec::new() })) });
    safe_error!("{:?}", Lent { name: "first", config: &CONFIG, next: None });
    let owner = Owner { number: 1, map: Mutex::default(), next: OnceLock::new() };
    safe_error!("{owner} {owner:?} {} {}", owner.map.is_poisoned(), owner.next.get().is_some());
    let later = Later::default();
    let _ = later.owner.set(Arc::new(owner));
    safe_error!("{later:?}");
    safe_error!("{:?}", Lazy { config: LazyLock::new(Arc::default), cell: LazyCell::new(Rc::default) });
    let parent = Scope { parent: None, name: "a", config: &CONFIG };
    safe_error!("{:?}", Scope { parent: Some(&parent), name: "b", config: &CONFIG });
    let frame = Scope { parent: Some(&parent), name: "c", config: &CONFIG };
    safe_error!("{:?}", InAFrame { frame, others: vec![Some((&parent, [&CONFIG]))] });
    safe_error!("{:?}", Fixed::<1> { kids: Vec::new(), config: OnceLock::new() });
    safe_error!("{:?}", InASlot { slot: Slot { value: OnceLock::new() } });
    let nested = Nested { value: OnceLock::new(), others: Vec::new() };
    safe_error!("{:?}", InNested { nested });
    safe_error!("{:?}", Generic::All(vec![Generic::Value(1), Generic::All(Vec::new())]));
    safe_error!("{FIRST} {:?} {}", FIRST, FIRST.next.is_some());
    let value = |objects: &GenericObjects<u8>| safe_error!("{objects:?}");
    let _ = value;
    let report = |connection: &dyn Connection| safe_error!("{connection}");
    let _ = report;
}
