// `safe_log!` checks what follows the level.

use std::fmt;

use log::Level;
use log_safe::safe_log;

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
    safe_log!(Level::Error, "{conn:?}");
    safe_log!(target: "net", Level::Error, key:? = conn; "text");
}
