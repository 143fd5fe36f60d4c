//! Cells and guards of other crates, around what does not lead back and around little.

use std::sync::Arc;

use log_safe::{log_safe, safe_error};

#[log_safe(value)]
#[derive(Debug)]
struct Tracer {
    name: tokio::sync::OnceCell<String>,
    config: tokio::sync::OnceCell<Arc<Config>>,
}

#[log_safe(value)]
#[derive(Debug)]
struct Config {
    port: u16,
}

#[log_safe]
#[derive(Default)]
struct Table {
    #[log_safe(id)]
    number: u32,
}

fn main() {
    let config = tokio::sync::OnceCell::new_with(Some(Arc::new(Config { port: 1 })));
    safe_error!("{:?}", Tracer { name: tokio::sync::OnceCell::new(), config });
    let table: parking_lot::Mutex<Table> = parking_lot::Mutex::default();
    safe_error!("{}", table.lock());
    let table: tokio::sync::RwLock<Table> = tokio::sync::RwLock::default();
    safe_error!("{}", table.blocking_read());
}
