//! The checked macros under the names of the `log` crate: `use log::error` becomes
//! `use log_safe::log::error`.
//!
//! ```
//! use log_safe::log::{error, log, Level};
//!
//! let peer = std::net::Ipv4Addr::LOCALHOST;
//! error!(target: "net", peer:%; "connection lost");
//! log!(Level::Info, "{peer} is back");
//! ```

#[doc(no_inline)]
pub use ::log::*;

checked_macros! {$ __listed_log
    /// `log::error!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_error!(target: "net", "{} bytes lost", 17);
    /// ```
    #[clippy::format_args]
    safe_error as error: log => log::error;
    /// `log::warn!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_warn!("slow: {:?}", std::time::Duration::from_secs(3));
    /// ```
    #[clippy::format_args]
    safe_warn as warn: log => log::warn;
    /// `log::info!`, with its arguments checked.
    ///
    /// ```
    /// let peer = std::net::Ipv4Addr::LOCALHOST;
    /// log_safe::safe_info!("accepted {peer}");
    /// ```
    #[clippy::format_args]
    safe_info as info: log => log::info;
    /// `log::debug!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_debug!("{:#x}", 48_879);
    /// ```
    #[clippy::format_args]
    safe_debug as debug: log => log::debug;
    /// `log::trace!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_trace!("{:>width$}", 1, width = 8);
    /// ```
    #[clippy::format_args]
    safe_trace as trace: log => log::trace;
    /// `log::log!`, with its arguments checked.
    ///
    /// ```
    /// use log::Level;
    ///
    /// log_safe::safe_log!(Level::Warn, "retry {}", 3);
    /// ```
    #[clippy::format_args]
    safe_log as log: log => log::log;
}

// Written out: to Rust 1.85 a name that comes from an expansion is ambiguous beside the glob above, and
// then other crates see neither.
#[doc(inline)]
pub use {
    safe_debug as debug, safe_error as error, safe_info as info, safe_log as log,
    safe_trace as trace, safe_warn as warn,
};
