//! What is formatted in an argument that is not printed itself.

use std::fmt;

use std::fmt::Write as _;

use log_safe::tracing::{Span, error, record_all};
use log_safe::{checked, safe_error, safe_write};

struct Connection;

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("walks a shared map")
    }
}

macro_rules! audit {
    ($user:expr, $($arg:tt)+) => { println!("{}: {}", $user, format_args!($($arg)+)) };
}

fn main() {
    let conn = Connection;
    error!(parent: &[Span::none()][format!("{conn:?}").len().min(0)], "text"); //~ ERROR not proved safe to log
    record_all!([Span::none()][format!("{conn:?}").len().min(0)], a = 1); //~ ERROR not proved safe to log
    let _ = safe_write!([String::new()][format!("{conn:?}").len().min(0)], "text"); //~ ERROR not proved safe to log
    checked!(audit!(format!("{conn:?}"), "text")); //~ ERROR not proved safe to log
    safe_error!(logger: [log::logger()][format!("{conn:?}").len().min(0)], "text"); //~ ERROR not proved safe to log
}
