//! A captured variable is checked, whatever the macro does with the format string.

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::{checked, log_safe};

#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
    map: Mutex<HashMap<u32, u32>>,
}

static CONNECTION: Mutex<Vec<u32>> = Mutex::new(Vec::new());

macro_rules! audit {
    ($($arg:tt)+) => { println!($($arg)+) };
}

macro_rules! discard {
    ($($arg:tt)*) => {};
}

fn main() {
    let conn = Connection { id: 1, map: Mutex::default() };
    let r#type = &conn;
    checked!(audit!("{conn:?}")); //~ ERROR prints its identity through `Display` only
    checked!(audit!("{conn} {conn:?}")); //~ ERROR prints its identity through `Display` only
    checked!(audit!("{conn:#?}")); //~ ERROR prints its identity through `Display` only
    checked!(audit!("{type:?}")); //~ ERROR prints its identity through `Display` only
    checked!(audit!("{CONNECTION:?}")); //~ ERROR is not safe to log whole
    // It may go to a format string of its own making.
    checked!(discard!("{conn:?}")); //~ ERROR prints its identity through `Display` only
}
