//! What hides the map in a type, and what rustc finds out later.

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;
use std::fmt::Debug;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::sync::{LazyLock, Mutex};

use log_safe::{LogSafe, log_safe, safe_error, via};

type Map = Mutex<HashMap<u32, u32>>;

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

fn opaque() -> impl Debug + LogSafe<via::Debug> { //~ ERROR interior-shared map
    Map::default()
}

fn main() {
    let map = Map::default();
    safe_error!("{:?}", *Pointer(Map::default())); //~ ERROR interior-shared map
    safe_error!("{:?}", Cell::new(&map)); //~ ERROR interior-shared map
    safe_error!("{:?}", OnceCell::from(ManuallyDrop::new(&map))); //~ ERROR interior-shared map
    safe_error!("{:?}", map.try_lock()); //~ ERROR interior-shared map
    safe_error!("{:?}", MAP); //~ ERROR interior-shared map
    let mut later = None;
    safe_error!("{later:?}"); //~ ERROR interior-shared map
    later = Some(&map);
    let log = |value| safe_error!("{value:?}"); //~ ERROR interior-shared map
    log(&map);
    proved::<<u8 as Holds>::Held>(&map); //~ ERROR interior-shared map
    held::<dyn Bounded<Held = Map>>(&map); //~ ERROR interior-shared map
    promised(&map); //~ ERROR interior-shared map
    safe_error!("{:?}", Projected::<u8>(Box::default())); //~ ERROR interior-shared map
    let unsized_map: &Mutex<dyn Debug> = &Mutex::new(HashMap::<u32, u32>::new());
    safe_error!("{unsized_map:?}"); //~ ERROR not safe to log whole
    let printed = std::fmt::from_fn(|f| map.fmt(f));
    safe_error!("{printed}"); //~ ERROR not proved safe to log
    let _ = (later, opaque());
}
