//! The way out for what cannot be proved.

use core::fmt::{
    Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Pointer, Result, UpperExp,
    UpperHex,
};

/// Lets a value into a checked macro as it is, on your word.
///
/// The value is formatted by its own impls, whatever they do: nothing about it is checked. `reason`
/// says to the next reader why that is fine; it is not printed. Look for `trust(` to find every such
/// promise of a code base.
///
/// To log which object it was, and not what is in it, prefer [`identity`](crate::identity): that
/// needs no promise.
///
/// # Panics
///
/// In debug builds, if `reason` is empty. A release build does not look at it: a log line must not
/// be what takes a service down.
///
/// # Examples
///
/// ```
/// use log_safe::{safe_info, trust};
///
/// /// From a crate that knows nothing of `log-safe`.
/// #[derive(Debug)]
/// struct Codec { name: &'static str }
///
/// let codec = Codec { name: "lz4" };
/// safe_info!("using {:?}", trust(&codec, "two plain fields, read in codec 0.3"));
/// ```
#[must_use = "it only formats the value"]
#[inline]
#[track_caller]
pub const fn trust<'a, T: ?Sized>(value: &'a T, reason: &'static str) -> Trusted<'a, T> {
    debug_assert!(!reason.is_empty(), "`log_safe::trust` needs a reason");
    Trusted(value)
}

/// What [`trust`] gives back.
#[must_use = "it only formats the value"]
pub struct Trusted<'a, T: ?Sized>(&'a T);

// By hand: it holds a reference, so `T` need not be.
impl<T: ?Sized> Clone for Trusted<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Trusted<'_, T> {}

#[diagnostic::do_not_recommend]
impl<Via, T: ?Sized> crate::LogSafe<Via> for Trusted<'_, T> {}

macro_rules! forward {
    ($($Trait:ident)*) => {$(
        impl<T: ?Sized + $Trait> $Trait for Trusted<'_, T> {
            #[inline]
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                self.0.fmt(f)
            }
        }
    )*};
}

forward! { Binary Debug Display LowerExp LowerHex Octal Pointer UpperExp UpperHex }

#[cfg(feature = "serde")]
impl<T: ?Sized + serde_core::Serialize> serde_core::Serialize for Trusted<'_, T> {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> core::result::Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
