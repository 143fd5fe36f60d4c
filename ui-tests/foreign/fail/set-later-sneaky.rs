//! Cells of other crates, through which a value may hold itself; guards that print a table by `{}`.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use log_safe::{log_safe, safe_error};

#[log_safe(value)]
#[derive(Debug)]
struct Tracer {
    parent: tokio::sync::OnceCell<Arc<Tracer>>,
}

#[log_safe(value)]
#[derive(Debug, Default)]
struct Table(HashMap<u32, u32>);

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

fn main() {
    let table: parking_lot::Mutex<Table> = parking_lot::Mutex::default();
    safe_error!("{}", table.lock());
    let table: tokio::sync::RwLock<Table> = tokio::sync::RwLock::default();
    safe_error!("{}", table.blocking_read());
}
