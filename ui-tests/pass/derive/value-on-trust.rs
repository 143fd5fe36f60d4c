//! A type whose `Debug` or `Display` is written by hand, and prints less than its fields.

#![allow(dead_code)]

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use log_safe::{LogSafe, log_safe, safe_info, via};

#[derive(Debug)]
struct Unknown;

#[log_safe(value(trust = "its Debug, by hand, prints the id only"))]
struct Connection {
    id: u64,
    streams: Arc<Mutex<HashMap<u32, String>>>,
    codec: Unknown,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection").field("id", &self.id).finish_non_exhaustive()
    }
}

#[derive(LogSafe)]
#[log_safe(value(Display, trust = "prints the id only",))]
struct Lost(Connection);

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "lost {}", self.0.id)
    }
}

/// A parameter may be anything, so it is asked for, if it is not trusted as well.
#[log_safe(value(trust = "prints the state and the value"))]
struct State<T, IO> {
    value: T,
    unknown: Unknown,
    #[log_safe(trust = "not printed")]
    io: IO,
}

fn debug<T: LogSafe<via::Debug>>() {}

fn log(connection: &Connection, lost: &Lost) {
    safe_info!("{connection:?} {lost}");
    debug::<Vec<State<u8, Unknown>>>();
}

fn main() {}
