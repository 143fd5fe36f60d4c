//! The marker is asked for the impl that will run.

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
    displayed::<Mutex<HashMap<u8, u8>>>();
    debugged::<Mutex<HashMap<u8, u8>>>();
    serialized::<Mutex<u8>>();

    safe_error!("{:?}", Shown);
    safe_error!("{0} {0:?}", Shown);
}
