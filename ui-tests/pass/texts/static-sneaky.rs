#![allow(dead_code)]

use log_safe::{log_safe, safe_format};
use log_safe_ui_tests_hostile::Prints;

static MAX: u8 = 7;

fn known(_: &u8) -> &'static str {
    "seven"
}

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Lost {
    #[error("lost {MAX:?}")]
    Captured,
    #[error("lost {:?}", MAX)]
    Argument,
    #[error("lost {}", known(.0))]
    Called(u8),
}

#[log_safe(value)]
#[derive(Debug, Prints)]
#[display("{_variant} of {MAX:?}")]
enum State {
    #[display("idle")]
    Idle,
}

fn main() {
    assert_eq!(safe_format!("{} {}", Lost::Captured, Lost::Called(7)), "lost 7 lost seven");
}
