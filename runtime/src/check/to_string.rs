//! The receiver of `to_string`, where the text is the argument. The method may be that of the receiver,
//! of what a reference or a pointer leads to, or `ToString`'s: only the last prints by `Display`.

use core::marker::PhantomData;
use core::ops::Deref;

#[cfg(feature = "alloc")]
use alloc::string::ToString as HasText;
#[cfg(not(feature = "alloc"))]
use core::fmt::Display as HasText;

use super::{List, Proved, Unproved, UnprovedValue, Value, step};
use crate::{LogSafe, via};

/// A receiver of `to_string` that does not implement `ToString`. If it is a reference, the type behind
/// it may.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct NoText<'a, T: ?Sized>(ReferenceToPointer<'a, T>);

/// A reference to a pointer: the method may be that of the type behind both.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct ReferenceToPointer<'a, T: ?Sized>(ReferenceToOwn<'a, T>);

/// A reference to a type that has a method `to_string` of its own.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct ReferenceToOwn<'a, T: ?Sized>(OtherPointer<'a, T>);

/// A pointer: the method may be that of the type behind it.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct OtherPointer<'a, T: ?Sized>(OwnMethod<'a, T>);

/// A receiver that has a method `to_string` of its own.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct OwnMethod<'a, T: ?Sized>(&'a T);

step!(NoText to ReferenceToPointer);
step!(ReferenceToPointer to ReferenceToOwn);
step!(ReferenceToOwn to OtherPointer);
step!(OtherPointer to OwnMethod);
step!(OwnMethod);

impl<'a, T: ?Sized> NoText<'a, T> {
    pub(super) const fn of(value: &'a T) -> Self {
        NoText(ReferenceToPointer(ReferenceToOwn(OtherPointer(OwnMethod(value)))))
    }

    #[inline(always)]
    pub(super) const fn value(&self) -> &'a T {
        self.0.0.0.0.0
    }
}

impl<'a, T: ?Sized + HasText, L: List> Unproved<'a, T, L> {
    /// See [`Arg::log_safe_to_string`].
    pub const fn log_safe_to_string(&self) -> UnprovedValue<'a, T, L::Display> {
        UnprovedValue(self.value(), PhantomData)
    }
}

impl<'a, 'b, T: ?Sized + HasText> NoText<'a, &'b T> {
    /// See [`Arg::log_safe_to_string`].
    pub const fn log_safe_to_string(self) -> UnprovedValue<'a, &'b T, via::Display> {
        UnprovedValue(self.value(), PhantomData)
    }
}

impl<'a, 'b, T: ?Sized + Deref> ReferenceToPointer<'a, &'b T> {
    /// See [`Arg::log_safe_to_string`].
    #[inline(always)]
    pub const fn log_safe_to_string(self) -> BehindPointer<'a, &'b T, T::Target> {
        BehindPointer(self.0.0.0.0, PhantomData)
    }
}

impl<'a, 'b, T: ?Sized> ReferenceToOwn<'a, &'b T> {
    /// See [`Arg::log_safe_to_string`].
    #[inline(always)]
    pub const fn log_safe_to_string(self) -> Proved<'a, &'b T> {
        Proved(self.0.0.0)
    }
}

impl<'a, T: ?Sized + Deref> OtherPointer<'a, T> {
    /// See [`Arg::log_safe_to_string`].
    #[inline(always)]
    pub const fn log_safe_to_string(self) -> BehindPointer<'a, T, T::Target> {
        BehindPointer(self.0.0, PhantomData)
    }
}

impl<'a, T: ?Sized> OwnMethod<'a, T> {
    /// See [`Arg::log_safe_to_string`].
    #[inline(always)]
    pub const fn log_safe_to_string(self) -> Proved<'a, T> {
        Proved(self.0)
    }
}

/// A pointer, proved as the type behind it is.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct BehindPointer<'a, T: ?Sized, Target: ?Sized>(&'a T, PhantomData<Target>);

impl<'a, T: ?Sized, Target: ?Sized + LogSafe> Value for &BehindPointer<'a, T, Target> {
    type Reference = &'a T;

    #[inline(always)]
    fn get(self) -> Self::Reference {
        self.0
    }
}
