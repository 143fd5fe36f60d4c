use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use log_safe::log_safe;
use log_safe_ui_tests_hostile::Prints;

static MAP: LazyLock<Mutex<HashMap<u16, String>>> = LazyLock::new(Mutex::default);

struct Unknown;

impl std::fmt::Display for Unknown {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

fn unknown(_: &u8) -> Unknown {
    Unknown
}

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Lost {
    #[error("lost {MAP:?}")]
    Captured,
    #[error("lost {:?}", *MAP)]
    Argument,
    #[error("lost {}", unknown(.0))]
    Called(u8),
}

#[log_safe(value)]
#[derive(Debug, Prints)]
#[display("{_variant} of {MAP:?}")]
enum State {
    #[display("idle")]
    Idle,
}

fn main() {}
