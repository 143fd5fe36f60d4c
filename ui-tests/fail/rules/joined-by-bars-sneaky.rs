//! A bar that is no closure's joins no arguments.

use std::fmt;

use std::fmt::Write as _;

use log_safe::{checked, safe_error, safe_format, safe_write, tracing};
use tracing::{Id, info, info_span, record_all};

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
    info!(parent: if let | Some(1) = a { None } else { None::<Id> }, a = ?conn, b = 1 | 2, "text"); //~ ERROR not proved safe to log
    record_all!(if let | Some(1) = a { &span } else { &span }, a = ?conn, b = 1 | 2); //~ ERROR not proved safe to log
    safe_write!(if let | Some(1) = a { &mut out } else { &mut out }, "{:?} {}", conn, 1 | 2).unwrap(); //~ ERROR not proved safe to log
    checked!(audit!(if let | Some(1) = a { 1 } else { 2 }, "{:?} {}", conn, 1 | 2)); //~ ERROR not proved safe to log
    safe_format!("{} {:?} {}", if let | Some(1) = a { 1 } else { 2 }, conn, 1 | 2); //~ ERROR not proved safe to log
    safe_format!("{} {:?} {}", f as fn() -> ! < g, conn, 1 > 0); //~ ERROR not proved safe to log
    safe_error!(target: if let | Some(1) = a { "b" } else { "c" }, "{:?} {}", conn, 1 | 2); //~ ERROR not proved safe to log
    safe_error!(key = if let | Some(1) = a { 1 } else { 2 }, other:? = conn; "{}", 1 | 2); //~ ERROR not proved safe to log
}
