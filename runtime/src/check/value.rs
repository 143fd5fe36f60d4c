//! Values that go to a macro of the facade, and not to `format_args!`.

use core::marker::PhantomData;

use crate::LogSafe;

/// A field or key-value. It is passed to a macro of the facade, and not to `format_args!`. The facade
/// decides which trait it needs, so the proof is required before the value is passed on.
pub trait Value {
    /// The argument as the user wrote it.
    type Reference;

    /// Gives it back.
    fn get(self) -> Self::Reference;
}

/// A value whose type is proved.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Proved<'a, T: ?Sized>(pub(crate) &'a T);

impl<'a, T: ?Sized> Value for &Proved<'a, T> {
    type Reference = &'a T;

    #[inline(always)]
    fn get(self) -> &'a T {
        self.0
    }
}

/// A value whose type is not; `Unproved` for values.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct UnprovedValue<'a, T: ?Sized, Via>(pub(crate) &'a T, pub(crate) PhantomData<Via>);

impl<'a, T: ?Sized + LogSafe<Via>, Via> Value for &UnprovedValue<'a, T, Via> {
    type Reference = &'a T;

    fn get(self) -> &'a T {
        self.0
    }
}
