//! A bar that is no closure's joins no arguments.

use std::fmt;

use std::fmt::Write as _;

use log_safe::{checked, safe_error, safe_format, safe_write, tracing};
use tracing::{Id, info, info_span, record_all};

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

impl<V> log_safe::LogSafe<V> for Connection {}

macro_rules! audit {
    ($user:expr, $($arg:tt)+) => { println!("{}: {}", $user, format_args!($($arg)+)) };
}

#[allow(clippy::panic)]
fn f() -> ! {
    panic!()
}

#[allow(dead_code)]
fn g() -> ! {
    panic!()
}

fn main() {
    let conn = Connection;
    let a = Some(1);
    let mut out = String::new();
    let span = info_span!("s", a, b = 0);
    info!(parent: if let | Some(1) = a { None } else { None::<Id> }, a = ?conn, b = 1 | 2, "text");
    record_all!(if let | Some(1) = a { &span } else { &span }, a = ?conn, b = 1 | 2);
    safe_write!(if let | Some(1) = a { &mut out } else { &mut out }, "{:?} {}", conn, 1 | 2).unwrap();
    checked!(audit!(if let | Some(1) = a { 1 } else { 2 }, "{:?} {}", conn, 1 | 2));
    let text = safe_format!("{} {:?} {}", if let | Some(1) = a { 1 } else { 2 }, conn, 1 | 2);
    assert_eq!(text, "1 Connection#1 3");
    safe_format!("{:?} {}", conn, f as fn() -> ! < g as fn() -> !);
    safe_error!(target: if let | Some(1) = a { "b" } else { "c" }, "{:?} {}", conn, 1 | 2);
    safe_error!(key = if let | Some(1) = a { 1 } else { 2 }, other:? = conn; "{}", 1 | 2);
}
