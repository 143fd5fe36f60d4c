//! A field that is added below `#[log_safe]` is not proved.

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::{LogSafe, log_safe};
use log_safe_ui_tests_hostile::add_field;

type Map = Mutex<HashMap<u32, u32>>;

#[log_safe(value)] //~ ERROR inaccessible fields
#[add_field]
#[derive(Debug)]
struct Added {
    port: u16,
}

#[derive(LogSafe)] //~ ERROR inaccessible fields
#[log_safe(value)]
#[add_field]
#[derive(Debug)]
struct Empty {}

#[log_safe(value)] //~ ERROR inaccessible fields
#[add_field]
#[derive(Debug)]
struct Trusted {
    #[log_safe(trust = "it is printed nowhere")]
    port: u16,
}

fn main() {}
