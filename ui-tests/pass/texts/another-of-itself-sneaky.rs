#![allow(dead_code)]

use log_safe::{log_safe, safe_format};

static FIRST: u8 = 1;

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Lost {
    #[error("lost, after {FIRST}")]
    After,
    // A value is finite, and so is what it holds.
    #[error("lost: {0}")]
    By(Box<Lost>),
    #[error("lost: {}, {}", .0[0], .0.first().unwrap())]
    ByAll(Vec<Lost>),
    #[error("lost: {}", .0.as_ref().unwrap())]
    ByOne(Option<Box<Lost>>),
}

fn main() {
    assert_eq!(safe_format!("{}", Lost::By(Box::new(Lost::After))), "lost: lost, after 1");
}
