//! As many arguments as the format string uses, beside a captured variable.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Mutex;

use log_safe::log::info;
use log_safe::{checked, log_safe, safe_format, safe_write, tracing};

/// `{}` prints its identity, `{:?}` the map.
#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
    map: Mutex<HashMap<u32, u32>>,
}

macro_rules! audit {
    ($($arg:tt)+) => { println!($($arg)+) };
}

fn main() {
    let conn = Connection { id: 1, map: Mutex::default() };
    let mut out = String::new();
    let state = "idle";
    assert_eq!(safe_format!("{conn} in state {:?}", state), r#"Connection(id=1) in state "idle""#);
    assert_eq!(safe_format!("{conn} {0:?}", 1), "Connection(id=1) 1");
    assert_eq!(safe_format!("{0} {conn} {1:?}", 1, 2), "1 Connection(id=1) 2");
    assert_eq!(safe_format!("{conn} {:.*?}", 3, 1.5), "Connection(id=1) 1.500");
    assert_eq!(safe_format!("{conn} {:0$}", 3), "Connection(id=1)   3");
    assert_eq!(safe_format!("{a} {conn} {1:?} {0}", 2, a = 1), "1 Connection(id=1) 1 2");
    assert_eq!(safe_format!("{conn} {CONNECTION_COUNT} {:?}", 2), "Connection(id=1) 1 2");
    info!("{conn} in state {:?}", state);
    info!(a = 1; "{conn} in state {:?}", state);
    tracing::info!("{conn} in state {:?}", state);
    tracing::info!(a = 1, "{conn} in state {:?}", state);
    tracing::info!({ a = 1 }, "{conn} in state {:?}", state);
    checked!(audit!("{conn} in state {:?}", state));
    info!("{}", format!("{conn} in state {:?}", state));
    info!("{}", format_args!("{conn} in state {:?}", state));
    safe_write!(out, "{conn} in state {:?}", state).unwrap();
    let _ = conn.map;
}

const CONNECTION_COUNT: usize = 1;
