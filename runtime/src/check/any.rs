//! Arguments of a format string that only rustc can read.

use core::error::Error;
use core::fmt::{
    Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Pointer, Result, UpperExp,
    UpperHex,
};
use core::marker::PhantomData;
use core::ops::Deref;

use super::{List, NoList, PrintsAddress};
use crate::{LogSafe, via};

/// An argument of a format string that the macro could not read (`concat!`, a macro of the user):
/// rustc finds the impls that it needs, and each asks for its proof.
pub struct AnyFormat<'a, T: ?Sized, L = NoList>(pub(super) &'a T, pub(super) PhantomData<L>);

/// [`AnyFormat`] for an error, whose message is accepted.
pub struct AnyFormatError<'a, T: ?Sized>(pub(super) &'a T);

/// Width and precision arguments arrive as `&usize`: deref coercion gets them there.
impl<T: ?Sized, L> Deref for AnyFormat<'_, T, L> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        self.0
    }
}

/// For each formatting trait: which via it is, and so what [`AnyFormat`] asks for.
macro_rules! any {
    ($($Trait:ident: $Via:ident,)*) => {$(
        impl<T: ?Sized + LogSafe<L::$Via> + $Trait, L: List> $Trait for AnyFormat<'_, T, L> {
            #[inline]
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                self.0.fmt(f)
            }
        }
    )*};
}

any! {
    Display: Display,
    Binary: Display,
    Octal: Display,
    LowerHex: Display,
    UpperHex: Display,
    LowerExp: Display,
    UpperExp: Display,
    Debug: Debug,
}

impl<T: ?Sized + Error> Display for AnyFormatError<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self.0, f)
    }
}

impl<T: ?Sized + Error + LogSafe<via::Debug>> Debug for AnyFormatError<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Debug::fmt(self.0, f)
    }
}

impl<T: ?Sized + Pointer + PrintsAddress, L> Pointer for AnyFormat<'_, T, L> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self.0, f)
    }
}

impl<T: ?Sized + Pointer + PrintsAddress> Pointer for AnyFormatError<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self.0, f)
    }
}
