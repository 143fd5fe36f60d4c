//! The checked macros: one row each.

/// Defines the checked twins of a facade's macros. A row is a macro: its docs, its name, the
/// grammar that `log-safe-macros` reads its arguments with, and the macro it delegates to.
///
/// `$d` is a dollar sign, which the rows need for their own `macro_rules!`.
macro_rules! checked_macros {
    ($d:tt $($(#[$attr:meta])* $name:ident, $grammar:ident, $($delegate:ident)::+;)*) => {$(
        $(#[$attr])*
        #[macro_export]
        macro_rules! $name {
            ($d($d arg:tt)*) => {
                $crate::__private::call! {
                    [$crate::__private] ($($delegate)::+) $grammar $d($d arg)*
                }
            };
        }
    )*};
}

#[cfg(feature = "log")]
checked_macros! {$
    /// `log::error!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_error!(target: "net", "{} bytes lost", 17);
    /// ```
    #[clippy::format_args]
    safe_error, log, log::error;
    /// `log::warn!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_warn!("slow: {:?}", std::time::Duration::from_secs(3));
    /// ```
    #[clippy::format_args]
    safe_warn, log, log::warn;
    /// `log::info!`, with its arguments checked.
    ///
    /// ```
    /// let peer = std::net::Ipv4Addr::LOCALHOST;
    /// log_safe::safe_info!("accepted {peer}");
    /// ```
    #[clippy::format_args]
    safe_info, log, log::info;
    /// `log::debug!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_debug!("{:#x}", 48_879);
    /// ```
    #[clippy::format_args]
    safe_debug, log, log::debug;
    /// `log::trace!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_trace!("{:>width$}", 1, width = 8);
    /// ```
    #[clippy::format_args]
    safe_trace, log, log::trace;
    /// `log::log!`, with its arguments checked.
    ///
    /// ```
    /// use log::Level;
    ///
    /// log_safe::safe_log!(Level::Warn, "retry {}", 3);
    /// ```
    #[clippy::format_args]
    safe_log, log_level, log::log;
}
