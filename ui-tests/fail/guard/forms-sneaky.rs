//! However it is written.

use std::cell::RefCell;
use std::collections::HashMap;
use std::mem;
use std::sync::Mutex;

use log_safe::{checked, safe_error, safe_format, safe_format_args};

type Map = HashMap<u32, u8>;

macro_rules! whole {
    ($argument:expr) => {
        safe_error!("{:?}", $argument)
    };
}

macro_rules! dereferenced {
    ($guard:expr) => {
        safe_error!("{:?}", *$guard)
    };
}

macro_rules! keys_of {
    ($guard:expr) => {
        safe_error!("{:?}", $guard.keys())
    };
}

macro_rules! by_name {
    ($map:ident, $lock:ident) => {
        safe_error!("{:?}", $map.$lock().unwrap().keys())
    };
}

macro_rules! tokens {
    ($($argument:tt)*) => {
        safe_error!("{:?}", $($argument)*)
    };
}

fn largest(map: &Map) -> Vec<u32> {
    map.keys().copied().collect()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let map: Mutex<Map> = Mutex::default();
    let cell: RefCell<Map> = RefCell::default();

    whole!(*map.lock().unwrap());
    whole!(map.lock().unwrap().keys());
    dereferenced!(map.lock().unwrap());
    keys_of!(map.lock().unwrap());
    by_name!(map, lock);
    tokens!(cell.borrow().keys());

    safe_error!("{:?}", largest(&map.lock().unwrap()));
    safe_error!("{:?}", mem::take(&mut *cell.borrow_mut()).keys());
    safe_error!("{:?}", Mutex::lock(&map).unwrap().keys());
    safe_error!("{:?}", RefCell::borrow(&cell).keys());
    safe_error!("{:?}", Mutex::<Map>::lock(&map).unwrap().keys());
    safe_error!("{:?}", <Mutex<_>>::lock(&map).unwrap().keys());
    safe_error!("{:?}", cell.r#borrow::<>().keys());
    safe_error!("{:?}", cell.try_borrow()?.keys());
    safe_error!("{:?}", map.lock().unwrap_or_else(|error| error.into_inner()).keys());
    safe_error!("{:?}", match map.lock().unwrap().len() { n => vec![n] });
    safe_error!("{:?}", if let Some(&n) = cell.borrow().get(&1) { vec![n] } else { vec![] });
    safe_error!(concat!("{", ":?}"), cell.borrow().keys());
    safe_error!("{}", format!("{:?}", cell.borrow().keys()));
    let _ = safe_format!("{:?} {}", cell.borrow().values(), 1);
    println!("{}", safe_format_args!("{:?}", cell.borrow().keys()));
    safe_error!("{:?}", Some(cell.borrow().keys()));
    safe_error!("{:?}", cell.borrow().clone().keys());
    checked!(println!("{:?}", cell.borrow().keys()));

    let guard = map.lock().unwrap();
    whole!(*guard);
    dereferenced!(guard);
    safe_error!("{:?}", (*guard));
    safe_error!("{:?}", &(&*guard));
    drop(guard);
    let mut guard = map.lock().unwrap();
    safe_error!("{:?}", &mut *guard);
    safe_error!("{:?}", *&mut *guard);
    Ok(())
}
