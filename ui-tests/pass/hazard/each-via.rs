//! One impl covers all, where one is the truth.

use std::collections::HashMap;
use std::fmt::{self, Display, Formatter};
use std::sync::Mutex;

use log_safe::{LogSafe, safe_error, via};

fn displayed<T: LogSafe>() {}
fn debugged<T: LogSafe<via::Debug>>() {}
fn serialized<T: LogSafe<via::Serialize>>() {}

/// Safe to display, and nothing is said of the rest.
#[derive(Debug)]
struct Shown;

impl LogSafe for Shown {}

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("shown")
    }
}

fn main() {
    displayed::<HashMap<u8, Mutex<u8>>>();
    debugged::<HashMap<u8, Mutex<u8>>>();
    serialized::<HashMap<u8, Option<u8>>>();

    safe_error!("{}", Shown);
}
