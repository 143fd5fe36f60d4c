// Under `log`'s names too.

use std::fmt;



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
    log_safe::log::error!("{conn:?}");
    log_safe::log::warn!("{conn:?}");
    log_safe::log::info!("{conn:?}");
    log_safe::log::debug!("{conn:?}");
    log_safe::log::trace!("{conn:?}");
    log_safe::log::log!(log::Level::Error, "{conn:?}");
}
