//! With `log_safe::tracing`, or in the message. Blocks and comparisons are no fields.

use log_safe::{checked, tracing};

#[log_safe::log_safe(value)]
#[derive(Debug)]
struct Connection;

macro_rules! audit {
    ($user:expr, $($arg:tt)+) => { println!("{}: {}", $user, format_args!($($arg)+)) };
}

fn main() {
    let conn = Connection;
    tracing::error!(?conn, "text");
    tracing::error!({ conn = ?conn }, "text");
    checked!(tracing::error!("text {conn:?}"));
    checked!(audit!({ let id = 1; id }, "{conn:?}"));
    checked!(audit!(1 == 1, "{conn:?}"));
    checked!(assert!(1 <= 1, "{conn:?}"));
}
