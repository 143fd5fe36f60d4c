use std::fmt::{Display, Formatter, LowerHex, Result};

use log_safe::log_safe;
use log_safe_ui_tests_hostile::Prints;

/// An error: its message is accepted, and nothing else is.
#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        Ok(())
    }
}

impl LowerHex for Refused {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        Ok(())
    }
}

impl std::error::Error for Refused {}

#[log_safe(value(Display))]
#[derive(Debug, thiserror::Error)]
#[error("lost {0:x}")]
struct InText(Refused);

// `derive_more::LowerHex` forwards to the one field.
#[log_safe(value(Display))]
#[derive(Debug, Prints)]
struct Forwarded(Refused);

// Of an identity, too, it prints the field.
#[log_safe]
#[derive(Prints)]
#[lower_hex("{_0:x}")]
struct Identity(Refused);

fn main() {}
