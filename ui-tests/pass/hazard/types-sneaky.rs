//! The same with a lock around a number.

use std::cell::{Cell, OnceCell};
use std::fmt::Debug;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::sync::{LazyLock, Mutex};

use log_safe::{LogSafe, log_safe, safe_error, via};

type Map = Mutex<u32>;

static MAP: LazyLock<Map> = LazyLock::new(Map::default);

trait Holds {
    type Held: Debug + ?Sized;
}

impl Holds for u8 {
    type Held = Map;
}

trait Bounded {
    type Held: Debug + LogSafe<via::Debug>;
}

fn proved<T: Debug + LogSafe<via::Debug> + ?Sized>(value: &T) {
    safe_error!("{value:?}");
}

fn held<T: Bounded + ?Sized>(value: &T::Held) {
    safe_error!("{value:?}");
}

fn promised(map: &Map)
where
    for<'a> Map: LogSafe<via::Debug>,
{
    safe_error!("{map:?}");
}

struct Pointer(Map);

impl Deref for Pointer {
    type Target = Map;

    fn deref(&self) -> &Map {
        &self.0
    }
}

#[log_safe(value)]
#[derive(Debug)]
struct Projected<T: Holds>(Box<T::Held>);

fn opaque() -> impl Debug + LogSafe<via::Debug> {
    Map::default()
}

fn main() {
    let map = Map::default();
    safe_error!("{:?}", *Pointer(Map::default()));
    safe_error!("{:?}", Cell::new(&map));
    safe_error!("{:?}", OnceCell::from(ManuallyDrop::new(&map)));
    safe_error!("{:?}", map.try_lock());
    safe_error!("{:?}", MAP);
    let mut later = None;
    safe_error!("{later:?}");
    later = Some(&map);
    let log = |value| safe_error!("{value:?}");
    log(&map);
    proved::<<u8 as Holds>::Held>(&map);
    held::<dyn Bounded<Held = Map>>(&map);
    promised(&map);
    safe_error!("{:?}", Projected::<u8>(Box::default()));
    let unsized_map: &Mutex<u32> = &Mutex::new(1);
    safe_error!("{unsized_map:?}");
    let printed = log_safe::identity(&map);
    safe_error!("{printed}");
    let _ = (later, opaque());
}
