// Each macro checks its arguments.

use std::fmt;

use log_safe::{safe_debug, safe_error, safe_info, safe_trace, safe_warn};

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
    safe_error!("{conn:?}");
    safe_warn!("{conn:?}");
    safe_info!("{conn:?}");
    safe_debug!("{conn:?}");
    safe_trace!("{conn:?}");
}
