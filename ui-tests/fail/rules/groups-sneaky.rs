//! rustc sees through the limits of the groups that a proc macro writes: `@[…]` is one.

use std::fmt;

use log_safe::tracing::error;
use log_safe::{checked, safe_error};
use log_safe_ui_tests_hostile::grouped;

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

fn main() {
    let conn = Connection;
    grouped! {
        safe_error!(@["{:?}", conn]); //~ ERROR not proved safe to log
        safe_error!(@["{conn}"]); //~ ERROR not proved safe to log
        safe_error!("{}", (@[format]!("{conn}"))); //~ ERROR not proved safe to log
        safe_error!("{}", (format!@[("{conn}")])); //~ ERROR not proved safe to log
        safe_error!("{}", format!(@["{}", conn])); //~ ERROR not proved safe to log
        safe_error!("{}", format_args!(@["{}", conn])); //~ ERROR not proved safe to log
        checked!(format!(@["{}", conn])); //~ ERROR not proved safe to log
        error!({ @[key = ?conn] }, "text"); //~ ERROR not proved safe to log
        error!({ @["{}", conn] }); //~ ERROR not proved safe to log
        safe_error!(@[key:? = conn; "text"]); //~ ERROR not proved safe to log
    }
}
