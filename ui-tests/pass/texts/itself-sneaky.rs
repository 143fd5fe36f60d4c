#![allow(dead_code)]

use log_safe::{log_safe, safe_format};
use log_safe_ui_tests_hostile::Prints;

#[log_safe(value)]
#[derive(Debug, Prints)]
#[display("lost {port}")]
struct Lost {
    port: u16,
}

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Closed {
    #[error("closed {self:?}")]
    ByDebug,
    #[error("closed {}", self.text())]
    ByMethod,
}

impl Closed {
    fn text(&self) -> &'static str {
        "by a method"
    }
}

#[log_safe(value)]
#[derive(Debug, Prints)]
#[display("{self:?}")]
struct DisplayByDebug;

#[log_safe(value)]
#[derive(Prints)]
#[debug("{self}")]
struct DebugByDisplay;

fn main() {
    assert_eq!(safe_format!("{}", Closed::ByDebug), "closed ByDebug");
    assert_eq!(safe_format!("{}", Closed::ByMethod), "closed by a method");
}
