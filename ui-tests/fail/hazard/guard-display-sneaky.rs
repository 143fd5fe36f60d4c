//! What a guard prints by `{}`: all of a table, or of a type that holds one.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, RwLock};

use log_safe::{checked, log_safe, safe_error, safe_format, tracing};

/// Prints all of it, also by `{}`.
#[log_safe(value)]
#[derive(Debug, Default)]
struct Table(HashMap<u32, u32>);

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[log_safe(value)]
#[derive(Debug, Default)]
struct Server {
    name: String,
    tables: Option<Box<Table>>,
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.name, self.tables)
    }
}

/// Any number of numbers.
#[log_safe(value)]
#[derive(Debug, Default)]
struct List {
    number: u8,
    next: Option<Box<List>>,
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.number, self.next)
    }
}

#[log_safe(value(Display))]
struct Held<'a> {
    guard: MutexGuard<'a, Table>,
}

impl fmt::Display for Held<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.guard, f)
    }
}

fn main() {
    let table: Mutex<Table> = Mutex::default();
    let guard = table.lock().unwrap();
    safe_error!("{guard}");
    let _ = safe_format!("{guard}");
    safe_error!("{}", table.lock().unwrap());
    tracing::error!(%guard);
    checked!(println!("{guard}"));
    let table: RefCell<Table> = RefCell::default();
    safe_error!("{}", table.borrow());
    let list: Mutex<List> = Mutex::default();
    safe_error!("{}", list.lock().unwrap());
    let server: RwLock<Server> = RwLock::default();
    safe_error!("{}", server.read().unwrap());
    safe_error!("{}", server.write().unwrap());
}
