//! The message of an error and of what caused it.

#![allow(unreachable_pub, reason = "sealed: public bounds name it, and no path leads here")]

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

/// How many sources [`chain`] prints. An error may be its own source; a log line has an end.
const LIMIT: usize = 16;

/// Prints an error and its sources: `cannot forward: connection lost: timed out`.
///
/// `{}` and `{:?}` print the same text, made of the messages alone, so that it can stand where the
/// `Debug` of an error stood: that one prints whatever the error holds. After 16 sources it ends in
/// `: …`. Nothing is allocated.
///
/// Takes a reference to any error, to a `dyn Error`, or to a `Box<dyn Error>`, each also with
/// `Send` and `Sync`; of another pointer to an error, pass what it points to: `chain(&*error)`.
///
/// # Examples
///
/// ```
/// use log_safe::{chain, safe_error};
///
/// let error: Box<dyn std::error::Error + Send + Sync> = "no route to host".into();
/// safe_error!("cannot connect: {}", chain(&error));
/// assert_eq!(format!("{:?}", chain(&error)), "no route to host");
/// ```
#[must_use = "it only formats the error"]
pub fn chain<Kind, E: ?Sized + AsError<Kind>>(error: &E) -> Chain<'_> {
    Chain(error.as_error())
}

/// What [`chain`] gives back.
#[must_use = "it only formats the error"]
#[derive(Clone, Copy)]
pub struct Chain<'a>(&'a (dyn Error + 'a));

impl Display for Chain<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut source = self.0.source();
        for _ in 0..LIMIT {
            let Some(error) = source else { return Ok(()) };
            write!(f, ": {error}")?;
            source = error.source();
        }
        if source.is_some() { f.write_str(": …") } else { Ok(()) }
    }
}

impl Debug for Chain<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

#[diagnostic::do_not_recommend]
impl<Via> crate::LogSafe<Via> for Chain<'_> {}

/// What [`chain`] takes. `Kind` keeps the impls apart: std could make `Box<dyn Error>` an error
/// some day, and until then inference finds the one that holds.
#[diagnostic::on_unimplemented(
    message = "`chain` takes a reference to an error",
    label = "not a reference to an error",
    note = "of a pointer to an error, pass what it points to: `chain(&*error)`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/erased_error/"
)]
pub trait AsError<Kind> {
    /// The error.
    fn as_error(&self) -> &(dyn Error + '_);
}

/// Any sized error.
#[expect(missing_debug_implementations, reason = "never a value")]
pub enum Plain {}

/// A type-erased error, behind a reference or in a box.
#[expect(missing_debug_implementations, reason = "never a value")]
pub enum Erased {}

// None of the impls is recommended: the note says what to write.
#[diagnostic::do_not_recommend]
impl<E: Error> AsError<Plain> for E {
    fn as_error(&self) -> &(dyn Error + '_) {
        self
    }
}

macro_rules! erased {
    ($($Error:ty,)*) => {$(
        #[diagnostic::do_not_recommend]
        impl AsError<Erased> for $Error {
            fn as_error(&self) -> &(dyn Error + '_) {
                self
            }
        }

        #[cfg(feature = "alloc")]
        #[diagnostic::do_not_recommend]
        impl AsError<Erased> for alloc::boxed::Box<$Error> {
            fn as_error(&self) -> &(dyn Error + '_) {
                &**self
            }
        }
    )*};
}

erased! {
    dyn Error + '_,
    dyn Error + Send + '_,
    dyn Error + Sync + '_,
    dyn Error + Send + Sync + '_,
}
