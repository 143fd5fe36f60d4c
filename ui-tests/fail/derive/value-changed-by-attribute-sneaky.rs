//! The types that the fields have in the end, whatever was written.

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::log_safe;
use log_safe_ui_tests_hostile::change_type;

type Map = Mutex<HashMap<u32, u32>>;

#[log_safe(value)]
#[change_type]
#[derive(Debug)]
struct Changed {
    port: u8, //~ ERROR interior-shared map
    more: Option<u8>, //~ ERROR interior-shared map
}

#[log_safe(value)]
#[change_type]
#[derive(Debug)]
enum Variant<T> {
    Named { port: u8 }, //~ ERROR interior-shared map
    Unnamed(T, u16),
}

#[log_safe(value)]
#[change_type]
#[repr(packed)]
struct Packed(u16, u8); //~ ERROR interior-shared map

fn main() {}
