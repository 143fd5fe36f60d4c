#![allow(dead_code)]

use std::fmt::{Display, Formatter, LowerHex, Result};

use log_safe::{log_safe, safe_format};
use log_safe_ui_tests_hostile::Prints;

#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("refused")
    }
}

impl std::error::Error for Refused {}

#[log_safe(value(Display))]
#[derive(Debug, thiserror::Error)]
#[error("lost {0} {1:x}")]
struct InText(Refused, u8);

#[log_safe(value(Display))]
#[derive(Debug, Prints)]
struct Forwarded(Refused);

#[log_safe(value)]
#[derive(Debug, Prints)]
#[lower_hex("{_0:x}")]
struct Number(u8);

impl LowerHex for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        LowerHex::fmt(&self.0, f)
    }
}

fn main() {
    assert_eq!(safe_format!("{} {:x}", InText(Refused, 10), Number(11)), "lost refused a b");
}
