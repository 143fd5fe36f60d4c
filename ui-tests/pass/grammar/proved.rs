// What `fail/grammar` rejects, with a type that is proved.

use std::fmt;

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

mod case_target_twice {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let target = Connection;
        safe_error!(target: "net", target:debug, other = 1; "text");
    }
}

mod case_logger_behind_target {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let logger = Connection;
        safe_error!(target: "net", logger:?, other = 1; "text");
    }
}

mod case_target_path {
    use log_safe::safe_error;

    use super::*;

    mod target {
        macro_rules! debug {
            () => { "{:?}" };
        }
        pub(crate) use debug as text;
    }

    pub fn main() {
        let conn = Connection;
        safe_error!(target::text!(), conn);
    }
}

mod case_target_formatted {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(target: &format!("{conn:?}"), "text");
    }
}

mod case_target_comma {
    use log_safe::safe_error;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!(target: if [1] as [u8; 1] < [2] { "a" } else { "b" }, "{conn:?}");
    }
}

mod case_level_formatted {
    use log::Level;
    use log_safe::safe_log;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_log!([Level::Error][format!("{conn:?}").len().min(0)], "text");
    }
}

mod case_log_level {
    use log::Level;
    use log_safe::safe_log;

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_log!(Level::Error, "{conn:?}");
        safe_log!(target: "net", Level::Error, key:? = conn; "text");
    }
}

mod case_each_macro {
    use log_safe::{safe_debug, safe_error, safe_info, safe_trace, safe_warn};

    use super::*;

    pub fn main() {
        let conn = Connection;
        safe_error!("{conn:?}");
        safe_warn!("{conn:?}");
        safe_info!("{conn:?}");
        safe_debug!("{conn:?}");
        safe_trace!("{conn:?}");
    }
}

mod case_each_alias {
    use super::*;

    pub fn main() {
        let conn = Connection;
        log_safe::log::error!("{conn:?}");
        log_safe::log::warn!("{conn:?}");
        log_safe::log::info!("{conn:?}");
        log_safe::log::debug!("{conn:?}");
        log_safe::log::trace!("{conn:?}");
        log_safe::log::log!(log::Level::Error, "{conn:?}");
    }
}

fn main() {
    case_target_twice::main();
    case_logger_behind_target::main();
    case_target_path::main();
    case_target_formatted::main();
    case_target_comma::main();
    case_level_formatted::main();
    case_log_level::main();
    case_each_macro::main();
    case_each_alias::main();
}
