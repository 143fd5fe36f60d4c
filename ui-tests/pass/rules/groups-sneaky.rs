//! rustc sees through the limits of the groups that a proc macro writes: `@[…]` is one.

use std::fmt;

use log_safe::tracing::error;
use log_safe::{checked, safe_error};
use log_safe_ui_tests_hostile::grouped;

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

fn main() {
    let conn = Connection;
    grouped! {
        safe_error!(@["{:?}", conn]);
        safe_error!(@["{conn}"]);
        safe_error!("{}", (@[format]!("{conn}")));
        safe_error!("{}", (format!@[("{conn}")]));
        safe_error!("{}", format!(@["{}", conn]));
        safe_error!("{}", format_args!(@["{}", conn]));
        checked!(format!(@["{}", conn]));
        error!({ @[key = ?conn] }, "text");
        error!({ @["{}", conn] });
        safe_error!(@[key:? = conn; "text"]);
    }
}
