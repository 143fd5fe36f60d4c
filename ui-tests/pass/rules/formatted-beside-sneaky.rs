//! What is formatted in an argument that is not printed itself.

use std::fmt;

use std::fmt::Write as _;

use log_safe::tracing::{Span, error, record_all};
use log_safe::{checked, safe_error, safe_write};

#[log_safe::log_safe(value)]
struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection#1")
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection#1")
    }
}

macro_rules! audit {
    ($user:expr, $($arg:tt)+) => { println!("{}: {}", $user, format_args!($($arg)+)) };
}

fn main() {
    let conn = Connection;
    error!(parent: &[Span::none()][format!("{conn:?}").len().min(0)], "text");
    record_all!([Span::none()][format!("{conn:?}").len().min(0)], a = 1);
    let _ = safe_write!([String::new()][format!("{conn:?}").len().min(0)], "text");
    checked!(audit!(format!("{conn:?}"), "text"));
    safe_error!(logger: [log::logger()][format!("{conn:?}").len().min(0)], "text");
}
