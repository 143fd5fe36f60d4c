//! A format string that uses more arguments than there are: no captured variable takes their place.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Mutex;

use log_safe::log::info;
use log_safe::{checked, log_safe, safe_format, safe_panic, safe_write, tracing};

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
    safe_format!("{conn} in state {:?}"); //~ ERROR 1 positional argument in format string
    safe_format!("{conn} {0:?}"); //~ ERROR invalid reference to positional argument 0
    safe_format!("{0} {conn} {1:?}", 1); //~ ERROR invalid reference to positional argument 1
    safe_format!("{conn} {:.*?}", 3); //~ ERROR 2 positional arguments in format string
    safe_format!("{conn} {:0$}"); //~ ERROR invalid reference to positional argument 0
    safe_format!("{a} {conn} {1:?}", a = 1); //~ ERROR invalid reference to positional argument 1
    safe_format!("{conn} {CONNECTION_COUNT} {:?}"); //~ ERROR 1 positional argument
    info!("{conn} in state {:?}"); //~ ERROR 1 positional argument in format string
    info!(a = 1; "{conn} in state {:?}"); //~ ERROR 1 positional argument in format string
    tracing::info!("{conn} in state {:?}"); //~ ERROR 1 positional argument in format string
    tracing::info!(a = 1, "{conn} in state {:?}"); //~ ERROR 1 positional argument in format string
    tracing::info!({ a = 1 }, "{conn} in state {:?}"); //~ ERROR 1 positional argument
    checked!(audit!("{conn} in state {:?}")); //~ ERROR 1 positional argument in format string
    info!("{}", format!("{conn} in state {:?}")); //~ ERROR 1 positional argument in format string
    info!("{}", format_args!("{conn} in state {:?}")); //~ ERROR 1 positional argument
    safe_write!(out, "{conn} in state {:?}").unwrap(); //~ ERROR 1 positional argument
    safe_panic!("{conn} in state {:?}"); //~ ERROR 1 positional argument in format string
}

const CONNECTION_COUNT: usize = 1;
