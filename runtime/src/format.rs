//! The formatting macros of the standard library, with their arguments checked: what is formatted
//! into an error today is logged tomorrow.

use core::fmt::{Arguments, Debug, Display, Formatter, Result};

use crate::LogSafe;

/// The result of [`safe_format_args!`](crate::safe_format_args): a message whose arguments were
/// checked, not yet written anywhere.
///
/// Unlike [`fmt::Arguments`](core::fmt::Arguments), of which nobody knows what it prints, it is
/// [`LogSafe`].
///
/// # Examples
///
/// ```
/// use log_safe::{SafeArguments, safe_error, safe_format_args};
///
/// fn fail(reason: SafeArguments<'_>) {
///     safe_error!("forwarding failed: {reason}");
/// }
///
/// fail(safe_format_args!("no stream within {} s", 30));
/// ```
#[derive(Clone, Copy)]
pub struct SafeArguments<'a> {
    /// Written by the macro, which needs the temporaries of the arguments to live as long.
    #[doc(hidden)]
    pub __checked: Arguments<'a>,
}

impl Display for SafeArguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(&self.__checked, f)
    }
}

impl Debug for SafeArguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Debug::fmt(&self.__checked, f)
    }
}

#[diagnostic::do_not_recommend]
impl<V> LogSafe<V> for SafeArguments<'_> {}

/// `format_args!`, with its arguments checked. The result is a [`SafeArguments`], which every
/// `safe_*!` macro accepts.
///
/// ```
/// use log_safe::{safe_error, safe_format_args};
///
/// let port = 443;
/// safe_error!("{}", safe_format_args!("port {port} is taken"));
/// ```
#[clippy::format_args]
#[macro_export]
macro_rules! safe_format_args {
    ($($arg:tt)*) => {
        $crate::SafeArguments { __checked: $crate::__checked_format_args!($($arg)*) }
    };
}

/// Checks the arguments of any macro with the grammar of `format_args!`: an in-house wrapper,
/// `anyhow!`, `bail!`, `slog`'s macros.
///
/// Before the format string may stand `name: value` options and one argument that the macro does
/// not print (a writer, a logger, a condition). Behind a `;` may stand `key => value` pairs.
///
/// ```
/// macro_rules! audit {
///     ($user:expr, $($arg:tt)+) => { format!("[{}] {}", $user, format_args!($($arg)+)) };
/// }
///
/// let port = 443;
/// let line = log_safe::checked!(audit!("root", "port {port} opened, {:?}", Some(1)));
/// assert_eq!(line, "[root] port 443 opened, Some(1)");
/// ```
///
/// What the macro itself prints of its own accord, the leading argument included, is beyond the
/// check.
#[cfg(not(rust_analyzer))]
#[macro_export]
macro_rules! checked {
    ($($call:tt)*) => {
        $crate::__private::call! { [$crate::__private] () checked $($call)* }
    };
}

/// An editor gets the call as it stands, as from the macros of `checked_macros!`.
#[cfg(rust_analyzer)]
#[macro_export]
macro_rules! checked {
    ($($call:tt)*) => { $($call)* };
}

checked_macros! {$ __listed_core
    #[doc(hidden)]
    __checked_format_args: format_args => core::format_args;
    /// `write!`, with its arguments checked.
    ///
    /// ```
    /// use std::fmt::Write;
    ///
    /// let mut message = String::new();
    /// log_safe::safe_write!(message, "port {}", 443)?;
    /// assert_eq!(message, "port 443");
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    #[clippy::format_args]
    safe_write: write => core::write;
    /// `writeln!`, with its arguments checked.
    ///
    /// ```
    /// use std::fmt::Write;
    ///
    /// let mut message = String::new();
    /// log_safe::safe_writeln!(message, "port {}", 443)?;
    /// assert_eq!(message, "port 443\n");
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    #[clippy::format_args]
    safe_writeln: write => core::writeln;
    /// `panic!`, with its arguments checked: a panic message goes to a log too.
    ///
    /// ```should_panic
    /// log_safe::safe_panic!("no such port: {}", 0);
    /// ```
    #[clippy::format_args]
    safe_panic: format => core::panic;
}

#[cfg(feature = "alloc")]
checked_macros! {$ __listed_alloc
    /// `format!`, with its arguments checked.
    ///
    /// ```
    /// let port = 443;
    /// assert_eq!(log_safe::safe_format!("port {port}"), "port 443");
    /// ```
    #[clippy::format_args]
    safe_format: format => alloc::format;
}

#[cfg(feature = "std")]
checked_macros! {$ __listed_std
    /// `print!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_print!("{} ports\n", 2);
    /// ```
    #[clippy::format_args]
    safe_print: format => std::print;
    /// `println!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_println!("{} ports", 2);
    /// ```
    #[clippy::format_args]
    safe_println: format => std::println;
    /// `eprint!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_eprint!("{} ports\n", 2);
    /// ```
    #[clippy::format_args]
    safe_eprint: format => std::eprint;
    /// `eprintln!`, with its arguments checked.
    ///
    /// ```
    /// log_safe::safe_eprintln!("{} ports", 2);
    /// ```
    #[clippy::format_args]
    safe_eprintln: format => std::eprintln;
}
