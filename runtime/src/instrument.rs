//! What `#[instrument]` expands to, besides the checks of `check.rs`.
//!
//! A parameter is recorded by `?*<&_ as Recorded<'_, _>>::get(&arg(&x).log_safe_debug_value())`:
//! the check of any value, with a diagnostic of its own.
//!
//! What `err` and `ret` record is proved in code that is never run. It needs a value of the type
//! that the body returns, and the functions here make one.

use core::fmt::{Debug, Display};
use core::marker::PhantomData;
use core::ops::Deref;

use crate::check::{Proved, Unmet};
use crate::{LogSafe, via};

/// A parameter that is recorded by its `Debug`.
#[diagnostic::on_unimplemented(
    message = "`#[instrument]` would record this parameter in full, and `{T}` is not proved safe to log",
    label = "recorded through its `Debug`",
    note = "record its identity instead: `#[instrument(skip(x), fields(%x))]`",
    note = "for plain data: `#[log_safe(value)]` above the type"
)]
pub trait Recorded<'a, T: ?Sized> {
    /// Gives the parameter back.
    fn get(self) -> &'a T;
}

impl<'a, T: ?Sized> Recorded<'a, T> for &Proved<'a, T> {
    #[inline(always)]
    fn get(self) -> &'a T {
        self.0
    }
}

// Lifts the error from `LogSafe` to this trait and its words.
#[diagnostic::do_not_recommend]
impl<'a, T: ?Sized + LogSafe<Via>, Via> Recorded<'a, T> for &Unmet<'a, T, Via> {
    fn get(self) -> &'a T {
        self.0
    }
}

/// Makes the value that a body returns, which gives it its type. Never called.
pub fn returned<T>() -> T {
    unreachable!("it is called by code that is never run")
}

/// The type that the future `F` yields. If `F` is no future, it is any type.
#[derive(Clone, Copy, Debug)]
pub struct OutputOf<F>(AnyOutput<F>);

/// See [`OutputOf`].
#[derive(Clone, Copy, Debug)]
pub struct AnyOutput<F>(PhantomData<fn() -> F>);

impl<F> OutputOf<F> {
    /// Its only value.
    pub const NEW: Self = OutputOf(AnyOutput(PhantomData));
}

impl<F: Future> OutputOf<F> {
    /// See [`returned`].
    pub fn log_safe_output(&self) -> F::Output {
        returned()
    }
}

impl<F> Deref for OutputOf<F> {
    type Target = AnyOutput<F>;

    fn deref(&self) -> &AnyOutput<F> {
        &self.0
    }
}

impl<F> AnyOutput<F> {
    /// See [`returned`].
    pub fn log_safe_output<T>(&self) -> T {
        returned()
    }
}

/// Takes up a value that is proved if it can be printed.
pub fn if_printed<T: ?Sized>(value: &T) -> IfPrinted<'_, T> {
    IfPrinted(NotPrinted(value))
}

/// See [`if_printed`].
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct IfPrinted<'a, T: ?Sized>(NotPrinted<'a, T>);

/// A value that nothing prints.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct NotPrinted<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized + Debug> IfPrinted<'a, T> {
    /// By `Debug`.
    pub fn log_safe_debug_value(&self) -> Unmet<'a, T, via::Debug> {
        Unmet(self.0.0, PhantomData)
    }
}

impl<'a, T: ?Sized + Display> IfPrinted<'a, T> {
    /// By `Display`.
    pub fn log_safe_display_value(&self) -> Unmet<'a, T, via::Display> {
        Unmet(self.0.0, PhantomData)
    }
}

impl<'a, T: ?Sized> Deref for IfPrinted<'a, T> {
    type Target = NotPrinted<'a, T>;

    fn deref(&self) -> &NotPrinted<'a, T> {
        &self.0
    }
}

impl<'a, T: ?Sized> NotPrinted<'a, T> {
    /// By `Debug`.
    pub fn log_safe_debug_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }

    /// By `Display`.
    pub fn log_safe_display_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }
}
