//! rustc reports a format string that it rejects at the place in the string.

use log_safe::log::info;
use log_safe::{checked, safe_format, tracing};

macro_rules! audit {
    ($text:literal) => { println!($text) };
}

struct Connection {
    field: u32,
}

impl Connection {
    fn log(&self) {
        info!("{self.field}"); //~ ERROR field access isn't supported
    }
}

fn main() {
    let conn = Connection { field: 1 };
    let x = 1;
    conn.log();
    safe_format!("{conn.field}"); //~ ERROR field access isn't supported
    info!("{x.0}"); //~ ERROR tuple index access isn't supported
    tracing::info!("{x:?#}"); //~ ERROR expected `}`, found `#`
    info!(a = 1; "{"); //~ ERROR expected `}` but string was terminated
    info!("}"); //~ ERROR unmatched `}` found
    info!("{}", format!("{x y}")); //~ ERROR expected `}`, found `y`
    checked!(audit!("{x.0}")); //~ ERROR tuple index access isn't supported
}
