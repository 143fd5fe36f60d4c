#![allow(dead_code)]

use log_safe::{log_safe, safe_format};
use log_safe_ui_tests_hostile::Prints as Display;

static MAX: u8 = 7;

#[log_safe(value(Display))]
#[derive(Display)]
enum Closed {
    /// lost {MAX:?}, {0:?}, {anything}
    Static(u8),
    #[displaydoc("lost {MAX:?}")]
    InAttribute,
}

// No text: another prints it.
#[log_safe(value(Display))]
#[derive(Debug, thiserror::Error)]
enum Lost {
    /// lost {self} {MAX:?} {
    #[error("lost")]
    Documented,
}

fn main() {
    assert_eq!(safe_format!("{}", Lost::Documented), "lost");
}
