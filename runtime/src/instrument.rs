//! What `#[instrument]` expands to, besides the checks of `check/mod.rs`.
//!
//! A parameter is recorded by
//! `?*<&_ as Recorded<'_, _>>::get(&arg(&x).log_safe_debug_value(), SEAL)`: the check of any value,
//! with a diagnostic of its own.
//!
//! What `err` and `ret` record is proved in code that is never run, by
//! `<&_ as Returned<_>>::prove(&arg(&x).log_safe_debug_value(), type_of(&x))`. [`returned`] makes
//! that value. `tracing` records another one, so here the type of what was checked must be that of
//! the value: a trait of the user may have a method of that name.
//!
//! The orphan rule lets a crate implement these traits for an `UnprovedValue` of its own type, which is one
//! of their parameters. So their methods take a type that cannot be named outside of this module.

#![expect(
    clippy::inline_always,
    clippy::must_use_candidate,
    clippy::unused_self,
    reason = "a checked call must compile to the code of an unchecked one, and only macros call this"
)]

use core::fmt::{Debug, Display};
use core::marker::PhantomData;
use core::ops::Deref;

use crate::check::{Proved, UnprovedValue};
use crate::{LogSafe, via};

/// A parameter that is recorded by its `Debug`.
#[diagnostic::on_unimplemented(
    message = "`#[instrument]` would record this parameter in full, and `{T}` is not proved safe to log",
    label = "recorded through its `Debug`",
    note = "for a parameter `conn`, record its identity instead: `#[instrument(skip(conn), fields(%conn))]`",
    note = "for plain data: `#[log_safe(value)]` above the type; for a type parameter: `T: LogSafe<via::Debug>`",
    note = "with examples: https://docs.rs/log-safe/latest/log_safe/errors/not_proved/"
)]
pub trait Recorded<'a, T: ?Sized> {
    /// Gives the parameter back.
    fn get(self, seal: Seal) -> &'a T;
}

impl<'a, T: ?Sized> Recorded<'a, T> for &Proved<'a, T> {
    #[inline(always)]
    fn get(self, _: Seal) -> &'a T {
        self.0
    }
}

// Lifts the error from `LogSafe` to this trait and its words.
#[diagnostic::do_not_recommend]
impl<'a, T: ?Sized + LogSafe<Via>, Via> Recorded<'a, T> for &UnprovedValue<'a, T, Via> {
    fn get(self, _: Seal) -> &'a T {
        self.0
    }
}

/// Keeps other crates from implementing [`Recorded`].
#[derive(Debug)]
pub struct Seal(());

/// What the expansion of `#[instrument]` hands to [`Recorded`].
pub const SEAL: Seal = Seal(());

/// What `err` or `ret` records.
pub trait Returned<T: ?Sized> {
    /// Never called.
    fn prove(self, of: TypeOf<T>);
}

impl<T: ?Sized> Returned<T> for &Proved<'_, T> {
    fn prove(self, _: TypeOf<T>) {}
}

impl<T: ?Sized + LogSafe<Via>, Via> Returned<T> for &UnprovedValue<'_, T, Via> {
    fn prove(self, _: TypeOf<T>) {}
}

/// The type `T`, and none that coerces to it. Keeps other crates from implementing [`Returned`].
#[derive(Debug)]
pub struct TypeOf<T: ?Sized>(PhantomData<fn(&T) -> &T>);

/// The type of a value.
pub fn type_of<T: ?Sized>(_: &T) -> TypeOf<T> {
    TypeOf(PhantomData)
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
    pub fn log_safe_debug_value(&self) -> UnprovedValue<'a, T, via::Debug> {
        UnprovedValue(self.0.0, PhantomData)
    }
}

impl<'a, T: ?Sized + Display> IfPrinted<'a, T> {
    /// By `Display`.
    pub fn log_safe_display_value(&self) -> UnprovedValue<'a, T, via::Display> {
        UnprovedValue(self.0.0, PhantomData)
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
