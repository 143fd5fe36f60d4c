//! A field or a variant that is added below `#[log_safe]` is not proved.

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::{LogSafe, log_safe};
use log_safe_ui_tests_hostile::{add_field, add_variant};

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

#[log_safe(value)] //~ ERROR `&Variant::Added(_)` not covered
#[add_variant]
#[derive(Debug)]
enum Variant {
    None,
}

#[log_safe(value)] //~ ERROR `NoVariant::Added(_)` not covered
#[add_variant]
#[derive(Debug)]
enum NoVariant {}

fn main() {}
