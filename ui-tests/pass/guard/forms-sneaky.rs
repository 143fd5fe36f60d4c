//! The same forms, where there is no guard, or no collection.

use std::borrow::Borrow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{Read, Write};
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

macro_rules! length_of {
    ($guard:expr) => {
        safe_error!("{:?}", $guard.len())
    };
}

fn largest(map: &Map) -> Option<u32> {
    map.keys().copied().max()
}

/// A type whose methods have the names of a lock's methods, and take no lock.
struct Sensor;

impl Sensor {
    fn read(&self) -> Vec<u8> {
        vec![1]
    }

    fn lock(&self) -> Result<Vec<u8>, ()> {
        Ok(vec![2])
    }

    fn write(&self, bytes: &[u8]) -> Vec<u8> {
        bytes.to_vec()
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let map: Mutex<Map> = Mutex::default();
    let cell: RefCell<Map> = RefCell::default();
    let count = Mutex::new(1);

    whole!(*count.lock().unwrap());
    whole!(map.lock().unwrap().len());
    dereferenced!(count.lock().unwrap());
    length_of!(map.lock().unwrap());

    safe_error!("{:?}", (*count.lock().unwrap()).clone());
    safe_error!("{:?}", (*map.lock().unwrap()).clone());
    safe_error!("{:?}", (map.lock().unwrap()).clone());
    safe_error!("{:?}", Some(cell.borrow().clone()));
    println!("{}", safe_format_args!("{:?}", cell.borrow().clone()));
    safe_error!("{:?}", Some(cell.borrow().len()));
    safe_error!("{:?}", largest(&map.lock().unwrap()));
    safe_error!("{:?}", mem::take(&mut *count.lock().unwrap()));
    safe_error!("{:?}", Mutex::lock(&map).unwrap().len());
    safe_error!("{:?}", Mutex::<Map>::lock(&map).unwrap().len());
    safe_error!("{:?}", <Mutex<_>>::lock(&map).unwrap().len());
    safe_error!("{:?}", cell.r#borrow::<>().len());

    // What is moved out of the lock.
    safe_error!("{:?}", mem::take(&mut *cell.borrow_mut()));
    safe_error!("{:?}", mem::replace(&mut *cell.borrow_mut(), Map::new()));
    safe_error!("{:?}", RefCell::new(Some(vec![1])).borrow_mut().take());
    safe_error!("{:?}", RefCell::new(vec![vec![1]]).borrow_mut().pop());

    // An address reads nothing behind the guard.
    safe_error!("{:p} {:p}", &*map.lock().unwrap(), RefCell::new(vec![1]).borrow().as_slice());
    safe_error!("{:p}", *Mutex::new(Box::new(vec![1])).lock().unwrap());
    safe_error!("{:?}", cell.try_borrow()?.len());
    safe_error!("{:?}", match map.lock().unwrap().len() { n => n });
    safe_error!(concat!("{", ":?}"), cell.borrow().len());
    safe_error!("{}", format!("{:?}", cell.borrow().len()));
    let _ = safe_format!("{:?} {}", cell.borrow().len(), 1);
    println!("{}", safe_format_args!("{:?}", cell.borrow().len()));
    checked!(println!("{:?}", cell.borrow().len()));
    let guard = count.lock().unwrap();
    whole!(*guard);
    dereferenced!(guard);
    safe_error!("{:?} {:p}", &(&*guard), &*guard);
    drop(guard);
    let mut guard = count.lock().unwrap();
    safe_error!("{:?} {:?}", &mut *guard, *&mut *guard);

    // Methods of these names that are not of locks.
    safe_error!("{:?} {:?} {:?}", Sensor.read(), Sensor.lock(), Sensor.write(&[1]));
    safe_error!("{:?} {:?}", Sensor.lock().unwrap(), Sensor.read().len());
    let text = String::from("text");
    let text: &str = text.borrow();
    safe_error!("{}", text);
    let (mut from, mut to) = (&b"bytes"[..], Vec::new());
    safe_error!("{:?} {:?}", from.read(&mut [0; 2])?, to.write(b"x")?);
    safe_error!("{:?}", std::fs::read("Cargo.toml")?.len());
    Ok(())
}
