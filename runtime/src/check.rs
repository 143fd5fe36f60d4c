//! What an argument of a checked macro expands to.
//!
//! The macros write `*<Check>::arg(&argument).log_safe_display()` (or `.log_safe_debug()`, …) in
//! place of each argument. Which method runs is decided by autoderef on [`Arg`]:
//!
//! 1. [`Arg`] has the method only where the type is [`LogSafe`]; it gives the argument back,
//! 2. [`OnError`] has `log_safe_display` only for errors, whose message is always accepted,
//! 3. [`Unproved`] has it for every type, and gives itself back.
//!
//! In the first two cases the format machinery is handed the place that the user wrote, so a
//! checked call compiles to the code of an unchecked one. In the third it is handed an `Unproved`,
//! whose formatting impls ask for the very bound that is missing: rustc reports it at the
//! placeholder and the argument, in the words of the trait that was not met. (The bound sits there
//! and not on the methods, because a method bound is reported as E0599, without those words.)
//!
//! The names are long because a trait in the user's scope that gives every type a `fn debug(self)`
//! is found before our `&self`.
//!
//! A value that goes to a macro of the facade and not to `format_args!` (a field of `tracing`, a
//! key-value of `log`) is written `*<&_ as Value<_>>::get(&…)`, with the same in the parentheses
//! and a method like `log_safe_debug_value`: the same three steps, with the bound on [`Value`].
//! (rustc reports the self type of such a path, and `&_` is two tokens, which span the user's
//! argument; a bound on a function or a method would add a note about our source.)
//!
//! `LogSafe` is asked first so that an argument whose type is still to be inferred (`let n =
//! s.parse()?; safe_info!("{n}"); take_u32(n)`) is held to the marker, not to `Error`.

#![expect(
    clippy::inline_always,
    clippy::must_use_candidate,
    reason = "a checked call must compile to the code of an unchecked one, and only macros call this"
)]

use core::error::Error;
use core::fmt::{
    Arguments, Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Pointer, Result,
    UpperExp, UpperHex,
};
use core::marker::PhantomData;
use core::ops::Deref;

#[cfg(feature = "tracing")]
use ::tracing::field::DisplayValue;

use crate::{LogSafe, via};

/// The entry point of an expansion. A type and not a function, because a path that starts with `<`
/// lets the macro give the whole expression the span of the user's argument.
#[expect(missing_debug_implementations, reason = "never a value")]
pub enum Check {}

impl Check {
    /// Takes up an argument.
    #[inline(always)]
    pub const fn arg<T: ?Sized>(value: &T) -> Arg<'_, T> {
        Arg(value, OnError(value, Unproved(value)))
    }

    /// Takes up the result of a nested `format_args!` whose own arguments were checked. The macro
    /// writes that call too, so that a user's macro of the name cannot bring in something else.
    #[inline(always)]
    pub const fn arguments(arguments: Arguments<'_>) -> Arguments<'_> {
        arguments
    }
}

/// An argument whose type may be [`LogSafe`], and what comes next if it is not.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Arg<'a, T: ?Sized, Next = OnError<'a, T>>(pub(crate) &'a T, pub(crate) Next);

/// An argument whose type is not [`LogSafe`], and may be an error.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct OnError<'a, T: ?Sized, Next = Unproved<'a, T>>(pub(crate) &'a T, pub(crate) Next);

/// An argument of which nothing is proved. It formats only where [`LogSafe`] holds, and there it
/// is never built.
pub struct Unproved<'a, T: ?Sized>(&'a T);

impl<T: ?Sized, Next> Deref for Arg<'_, T, Next> {
    type Target = Next;

    #[inline(always)]
    fn deref(&self) -> &Next {
        &self.1
    }
}

impl<T: ?Sized, Next> Deref for OnError<'_, T, Next> {
    type Target = Next;

    #[inline(always)]
    fn deref(&self) -> &Next {
        &self.1
    }
}

impl<'a, T: ?Sized + LogSafe<via::Display>, Next> Arg<'a, T, Next> {
    /// For `{}`.
    #[inline(always)]
    pub const fn log_safe_display(&self) -> &'a T {
        self.0
    }

    /// For `{:x}`, `{:e}` and the like: the marker's promise for `Display` covers them, the rule
    /// for errors does not.
    #[inline(always)]
    pub const fn log_safe_numeric(&self) -> &'a T {
        self.0
    }

    /// For a field or key-value recorded by `%`.
    #[inline(always)]
    pub const fn log_safe_display_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }

    /// For a field or key-value without a sigil: its own trait decides how it is recorded
    /// (`log::kv::ToValue`, `tracing::Value`).
    #[inline(always)]
    pub const fn log_safe_plain_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }

    /// For a format string that the macro could not read.
    #[inline(always)]
    pub const fn log_safe_any(&self) -> Any<'a, T> {
        Any(self.0)
    }
}

impl<'a, T: ?Sized + LogSafe<via::Debug>, Next> Arg<'a, T, Next> {
    /// For `{:?}`.
    #[inline(always)]
    pub const fn log_safe_debug(&self) -> &'a T {
        self.0
    }

    /// For a field or key-value recorded by `?`.
    #[inline(always)]
    pub const fn log_safe_debug_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }
}

impl<'a, T: ?Sized + LogSafe<via::Display> + LogSafe<via::Debug>, Next> Arg<'a, T, Next> {
    /// For an argument that one format string prints in both ways.
    #[inline(always)]
    pub const fn log_safe_display_and_debug(&self) -> &'a T {
        self.0
    }
}

impl<'a, T: ?Sized + LogSafe<via::Serialize>, Next> Arg<'a, T, Next> {
    /// For a key-value recorded by `:serde` or `:sval`.
    #[inline(always)]
    pub const fn log_safe_serialize_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }
}

impl<'a, T: ?Sized + Error, Next> OnError<'a, T, Next> {
    /// See [`Arg::log_safe_display`].
    #[inline(always)]
    pub const fn log_safe_display(&self) -> &'a T {
        self.0
    }

    /// See [`Arg::log_safe_display_value`].
    #[inline(always)]
    pub const fn log_safe_display_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }

    /// See [`Arg::log_safe_any`].
    #[inline(always)]
    pub const fn log_safe_any(&self) -> AnyError<'a, T> {
        AnyError(self.0)
    }
}

impl<'a, T: ?Sized + Error + LogSafe<via::Debug>, Next> OnError<'a, T, Next> {
    /// See [`Arg::log_safe_display_and_debug`].
    #[inline(always)]
    pub const fn log_safe_display_and_debug(&self) -> &'a T {
        self.0
    }
}

impl<'a, T: Never, Next> OnError<'a, T, Next> {
    /// See [`Arg::log_safe_debug`]. `!` is an error: what `{}` needs is above.
    #[inline(always)]
    pub const fn log_safe_debug(&self) -> &'a T {
        self.0
    }
}

/// Holds for `!`, the type of an argument that returns, panics or is still to be written. It has
/// no stable name, and an impl of [`LogSafe`] for it by another name would overlap with those of
/// every other crate.
pub trait Never {}

impl Never for <fn() -> ! as Returns>::Output {}

/// Names what a function returns.
pub trait Returns {
    /// What it returns.
    type Output;
}

impl<T> Returns for fn() -> T {
    type Output = T;
}

/// `error = display(&err)` and `error = source.map(display)`: the message of an error, which
/// [`OnError::log_safe_display_value`] accepts as `%err`.
#[cfg(feature = "tracing")]
macro_rules! display_value_of_error {
    ($($Value:ty,)*) => {$(
        impl<'a, T: Error, Next> OnError<'a, $Value, Next> {
            /// See [`Arg::log_safe_plain_value`].
            #[inline(always)]
            pub const fn log_safe_plain_value(&self) -> Proved<'a, $Value> {
                Proved(self.0)
            }
        }
    )*};
}

#[cfg(feature = "tracing")]
display_value_of_error! { DisplayValue<T>, Option<DisplayValue<T>>, }

impl<'a, T: ?Sized> Unproved<'a, T> {
    /// See [`Arg::log_safe_display`].
    pub const fn log_safe_display(&self) -> &Self {
        self
    }

    /// See [`Arg::log_safe_numeric`].
    pub const fn log_safe_numeric(&self) -> &Self {
        self
    }

    /// See [`Arg::log_safe_debug`].
    pub const fn log_safe_debug(&self) -> &Self {
        self
    }

    /// See [`Arg::log_safe_display_and_debug`].
    pub const fn log_safe_display_and_debug(&self) -> &Self {
        self
    }

    /// See [`Arg::log_safe_any`].
    pub const fn log_safe_any(&self) -> Any<'a, T> {
        Any(self.0)
    }

    /// See [`Arg::log_safe_display_value`].
    pub const fn log_safe_display_value(&self) -> Unmet<'a, T, via::Display> {
        Unmet(self.0, PhantomData)
    }

    /// See [`Arg::log_safe_plain_value`].
    pub const fn log_safe_plain_value(&self) -> Unmet<'a, T, via::Display> {
        Unmet(self.0, PhantomData)
    }

    /// See [`Arg::log_safe_debug_value`].
    pub const fn log_safe_debug_value(&self) -> Unmet<'a, T, via::Debug> {
        Unmet(self.0, PhantomData)
    }

    /// See [`Arg::log_safe_serialize_value`].
    pub const fn log_safe_serialize_value(&self) -> Unmet<'a, T, via::Serialize> {
        Unmet(self.0, PhantomData)
    }
}

/// A field or key-value, which is not handed to `format_args!` but to a macro of the facade: which
/// trait that one needs is its affair, so the proof is asked for before.
pub trait Value<'a, T: ?Sized> {
    /// The argument as the user wrote it.
    fn get(self) -> &'a T;
}

/// A value whose type is proved.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Proved<'a, T: ?Sized>(pub(crate) &'a T);

impl<'a, T: ?Sized> Value<'a, T> for &Proved<'a, T> {
    #[inline(always)]
    fn get(self) -> &'a T {
        self.0
    }
}

/// A value whose type is not; `Unproved` for values.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Unmet<'a, T: ?Sized, Via>(pub(crate) &'a T, pub(crate) PhantomData<Via>);

impl<'a, T: ?Sized + LogSafe<Via>, Via> Value<'a, T> for &Unmet<'a, T, Via> {
    fn get(self) -> &'a T {
        self.0
    }
}

/// An argument of a format string that the macro could not read (`concat!`, a macro of the user):
/// rustc finds the impls that it needs, and each asks for its proof.
pub struct Any<'a, T: ?Sized>(&'a T);

/// [`Any`] for an error, whose message is accepted.
pub struct AnyError<'a, T: ?Sized>(&'a T);

/// Width and precision arguments arrive as `&usize`: deref coercion gets them there.
impl<T: ?Sized> Deref for Any<'_, T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        self.0
    }
}

/// The body of an impl that exists for its bound. The impls themselves are written out, because
/// rustc shows their first line in a rejection, and would show all of a macro.
macro_rules! never_run {
    () => {
        fn fmt(&self, _: &mut Formatter<'_>) -> Result {
            Ok(())
        }
    };
}

impl<T: ?Sized + LogSafe<via::Debug>> Debug for Unproved<'_, T> {
    never_run!();
}

impl<T: ?Sized + LogSafe> Display for Unproved<'_, T> {
    never_run!();
}

impl<T: ?Sized + LogSafe> Binary for Unproved<'_, T> {
    never_run!();
}

impl<T: ?Sized + LogSafe> Octal for Unproved<'_, T> {
    never_run!();
}

impl<T: ?Sized + LogSafe> LowerHex for Unproved<'_, T> {
    never_run!();
}

impl<T: ?Sized + LogSafe> UpperHex for Unproved<'_, T> {
    never_run!();
}

impl<T: ?Sized + LogSafe> LowerExp for Unproved<'_, T> {
    never_run!();
}

impl<T: ?Sized + LogSafe> UpperExp for Unproved<'_, T> {
    never_run!();
}

impl<T: ?Sized> Pointer for Unproved<'_, T> {
    never_run!();
}

/// For each formatting trait: which via it is, and so what [`Any`] asks for.
macro_rules! any {
    ($($Trait:ident: $Via:ident,)*) => {$(
        impl<T: ?Sized + LogSafe<via::$Via> + $Trait> $Trait for Any<'_, T> {
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

impl<T: ?Sized + Error> Display for AnyError<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self.0, f)
    }
}

impl<T: ?Sized + Error + LogSafe<via::Debug>> Debug for AnyError<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Debug::fmt(self.0, f)
    }
}

impl<T: ?Sized + Pointer> Pointer for Any<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self.0, f)
    }
}

impl<T: ?Sized + Pointer> Pointer for AnyError<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self.0, f)
    }
}
