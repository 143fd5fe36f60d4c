use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use log_safe::log_safe;
use log_safe_ui_tests_hostile::Prints as Display;

static MAP: LazyLock<Mutex<HashMap<u16, String>>> = LazyLock::new(Mutex::default);

// As `displaydoc` derives it.
#[log_safe(value(Display))]
#[derive(Display)]
enum Lost {
    /// lost {self}
    Itself,
}

#[log_safe(value(Display))]
#[derive(Display)]
enum Closed {
    /// lost {MAP:?}
    Static,
    #[displaydoc("lost {MAP:?}")]
    InAttribute,
}

fn main() {}
