//! What a guard prints by `{}`, where it is little: numbers, strings, identities, and a few of them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, RwLock};

use log_safe::{checked, log_safe, safe_error, safe_format, tracing};

/// Prints its number.
#[log_safe]
#[derive(Default)]
struct Table {
    #[log_safe(id)]
    number: u32,
    rows: HashMap<u32, u32>,
}

#[log_safe(value)]
#[derive(Debug, Default)]
struct Server {
    name: String,
    version: Option<Box<Version>>,
}

#[log_safe(value)]
#[derive(Debug, Default)]
struct Version(u8, u8);

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.name, self.version)
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
    safe_error!("{guard} {}", guard.rows.len());
    let _ = safe_format!("{guard}");
    tracing::error!(%guard);
    checked!(println!("{guard}"));
    safe_error!("{}", Held { guard });
    safe_error!("{}", table.lock().unwrap());
    let table: RefCell<Table> = RefCell::default();
    safe_error!("{}", table.borrow());
    let server: RwLock<Server> = RwLock::default();
    safe_error!("{}", server.read().unwrap());
    safe_error!("{}", server.write().unwrap());
    let name = Mutex::new(String::from("name"));
    safe_error!("{}", name.lock().unwrap());
}
