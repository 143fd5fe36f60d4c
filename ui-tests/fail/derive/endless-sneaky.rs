//! Values that may hold themselves, through what is set later or lent by a `static`: formatting one
//! overflows the stack.

use std::cell::{Cell, LazyCell, OnceCell};
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::{Arc, LazyLock, OnceLock};

use log_safe::{LogSafe, log_safe, via};

#[log_safe(value)]
#[derive(Debug)]
struct Lent {
    name: &'static str,
    next: &'static Lent,
}

#[log_safe(value)]
#[derive(Debug)]
struct Later {
    parent: OnceLock<Arc<Later>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct InACell {
    next: OnceCell<Rc<InACell>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Lazy {
    next: LazyLock<Arc<Lazy>>,
    cell: LazyCell<Rc<Lazy>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Swapped<'a> {
    next: Cell<Option<&'a Swapped<'a>>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Deeper {
    next: Option<OnceCell<Vec<Rc<Self>>>>,
}

type Next = OnceLock<Arc<Aliased>>;

#[log_safe(value)]
#[derive(Debug)]
struct Aliased {
    next: Next,
}

#[log_safe(value)]
#[derive(Debug)]
enum State {
    Closed,
    Open(&'static State),
}

#[log_safe(value)]
#[derive(Debug)]
struct First {
    second: OnceLock<Box<Second>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Second {
    first: Option<Arc<First>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Slot<T> {
    value: OnceLock<T>,
}

#[log_safe(value)]
#[derive(Debug)]
struct InASlot {
    slot: Slot<Arc<InASlot>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Nested<T> {
    value: OnceLock<T>,
    others: Vec<Nested<Arc<InNested>>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct InNested {
    nested: Nested<u8>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Generic<T> {
    value: T,
    next: OnceLock<Arc<Generic<T>>>,
}

#[log_safe("{next}")]
struct Template {
    next: &'static Template,
}

#[log_safe(debug)]
struct Identity {
    #[log_safe(id)]
    number: u8,
    #[log_safe(id)]
    next: &'static Identity,
}

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn parent(&self) -> &'static dyn Connection;
}

#[log_safe(value)]
#[derive(Debug)]
struct Frame<'a> {
    parent: Option<&'a Frame<'a>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct InAFrame {
    frame: Frame<'static>,
}

#[log_safe(value)]
#[derive(Debug)]
struct View<'a> {
    config: &'a Config,
}

#[log_safe(value)]
#[derive(Debug)]
struct Config {
    view: Option<View<'static>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Lender<'a> {
    viewer: Option<&'a Viewer<'static>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Viewer<'a> {
    lender: &'a Lender<'a>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Pair<'a, T> {
    name: &'a str,
    value: T,
}

#[log_safe(value)]
#[derive(Debug)]
struct InAPair<'a> {
    pair: Pair<'a, Option<Behind<'static>>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Behind<'a> {
    pair: &'a InAPair<'a>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Fixed<const N: usize> {
    next: OnceLock<Arc<[Fixed<N>; N]>>,
}

trait Link: Debug + std::fmt::Display + LogSafe + LogSafe<via::Debug> + Sync {}

#[log_safe]
struct Object {
    #[log_safe(id)]
    next: &'static dyn Link,
}

#[log_safe(value)]
#[derive(Debug)]
struct Objects {
    later: OnceLock<Arc<dyn Link>>,
    lent: Option<&'static dyn Link>,
    cell: Vec<OnceCell<(u8, Rc<dyn Link>)>>,
}

#[log_safe("{next:?}")]
struct InATemplate {
    next: OnceCell<Box<dyn Link>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct GenericObject<T> {
    value: T,
    next: OnceLock<Arc<dyn Link>>,
}

#[log_safe]
trait Returned {
    #[log_safe(id)]
    fn link(&self) -> Box<dyn Link>;
}

fn main() {}
