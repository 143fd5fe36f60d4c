//! What an argument of a checked macro expands to.
//!
//! The macros write `*arg(&argument).log_safe_display()` (or `.log_safe_debug()`, …) in place of
//! each argument. Which method runs is decided by autoderef on [`Arg`]:
//!
//! 1. [`Arg`] has the method only where the type is [`LogSafe`]; it gives the argument back,
//! 2. [`MaybeListed`] does so for what is on the list of the crate (see `trust_types!`), if it has one,
//! 3. [`MaybeError`] has `log_safe_display` only for errors, whose message is always accepted,
//! 4. [`Unproved`] has it for every type, and gives itself back. (For the receiver of `to_string`,
//!    the steps of `to_string.rs` follow.)
//!
//! In all but the last case the format machinery is handed the place that the user wrote, so a
//! checked call compiles to the code of an unchecked one. In the last it is handed an `Unproved`,
//! whose formatting impls ask for the very bound that is missing: rustc reports it at the
//! placeholder and the argument, in the words of the trait that was not met. (The bound sits there
//! and not on the methods, because a method bound is reported as E0599, without those words.)
//!
//! The names are long because a trait in the user's scope that gives every type a `fn debug(self)`
//! is found before our `&self`.
//!
//! A value that goes to a macro of the facade and not to `format_args!` (a field of `tracing`, a
//! key-value of `log`) is written `*<&_ as Value>::get(&…)`, with the same in the parentheses
//! and a method like `log_safe_debug_value`: the same four steps, with the bound on [`Value`].
//! (rustc reports the self type of such a path, and `&_` is two tokens, which span the user's
//! argument; a bound on a function or a method would add a note about our source.)
//!
//! `LogSafe` is asked first so that an argument whose type is still to be inferred (`let n =
//! s.parse()?; safe_info!("{n}"); take_u32(n)`) is held to the marker, not to `Error`.
//!
//! What a call costs the compiler is mostly lifetimes and calls in it: hence one reference, one
//! lifetime, and a free function (`cargo run --release -p log-safe-perf -- compile`).

#![expect(
    clippy::inline_always,
    clippy::must_use_candidate,
    reason = "a checked call must compile to the code of an unchecked one, and only macros call this"
)]

mod any;
mod printed;
mod to_string;
mod value;

use core::error::Error;
use core::fmt::{
    Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Pointer, Result, UpperExp,
    UpperHex,
};
use core::marker::PhantomData;
use core::ops::Deref;

#[cfg(feature = "tracing")]
use ::tracing::field::DisplayValue;

pub(crate) use self::any::{AnyFormat, AnyFormatError};
pub(crate) use self::printed::{Never, PrintsAddress, PrintsMessages};
pub(crate) use self::to_string::NoText;
pub use self::value::{Proved, UnprovedValue, Value};
use crate::{LogSafe, via};

/// One step of an autoderef search, and the step that follows it: `step!(First to Second)`, or
/// `step!(Last)`. Methods can take a copy, which costs the compiler less than a reference.
macro_rules! step {
    ($Last:ident) => {
        impl<T: ?Sized> Clone for $Last<'_, T> {
            #[inline(always)]
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T: ?Sized> Copy for $Last<'_, T> {}
    };
    ($From:ident $(<$L:ident>)? to $To:ident $(<$M:ident>)?) => {
        impl<T: ?Sized $(, $L)?> Clone for $From<'_, T $(, $L)?> {
            #[inline(always)]
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T: ?Sized $(, $L)?> Copy for $From<'_, T $(, $L)?> {}

        impl<'a, T: ?Sized $(, $L)?> Deref for $From<'a, T $(, $L)?> {
            type Target = $To<'a, T $(, $M)?>;

            #[inline(always)]
            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }
    };
}

pub(crate) use step;

/// Takes up an argument.
#[inline(always)]
pub const fn arg<T: ?Sized>(value: &T) -> Arg<'_, T> {
    Arg::of(value)
}

/// Takes up a variable that a format string names as a width or a precision.
#[inline(always)]
pub const fn count(count: &usize) -> usize {
    *count
}

/// Takes a value that `dbg!` or `assert_eq!` prints inside an argument, and gives it back.
#[inline(always)]
pub const fn debugged<T: LogSafe<via::Debug>>(value: T) -> T {
    value
}

/// An argument of `safe_format_args!` and its proof. What the argument borrows lives as long as the
/// message, as in `format_args!`.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Held<T> {
    /// The argument.
    pub value: T,
    /// Proves the type of the argument, and never runs.
    pub proof: fn(&T),
}

/// A crate's own vias, by what they stand for (see `trust_types!`).
pub trait List {
    /// For [`via::Display`].
    type Display;
    /// For [`via::Debug`].
    type Debug;
    /// For [`via::Serialize`].
    type Serialize;
}

/// The list of a crate that has none: what is proved for everyone.
#[expect(missing_debug_implementations, reason = "never a value")]
pub enum NoList {}

impl List for NoList {
    type Display = via::Display;
    type Debug = via::Debug;
    type Serialize = via::Serialize;
}

/// What stands for a via in the list `L`.
pub trait In<L> {
    /// The via of the list.
    type Via;
}

impl<L: List> In<L> for via::Display {
    type Via = L::Display;
}

impl<L: List> In<L> for via::Debug {
    type Via = L::Debug;
}

impl<L: List> In<L> for via::Serialize {
    type Via = L::Serialize;
}

/// An argument whose type may be [`LogSafe`], and what comes next if it is not.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct Arg<'a, T: ?Sized, L = NoList>(MaybeListed<'a, T, L>);

/// An argument whose type is not proved for everyone, and may be on the list.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct MaybeListed<'a, T: ?Sized, L>(MaybeError<'a, T, L>);

/// An argument whose type is not [`LogSafe`], and may be an error.
#[expect(missing_debug_implementations, reason = "must not format what it holds")]
pub struct MaybeError<'a, T: ?Sized, L>(Unproved<'a, T, L>);

/// An argument of which nothing is proved. It formats only where [`LogSafe`] holds, and there it
/// is never built.
pub struct Unproved<'a, T: ?Sized, L = NoList>(NoText<'a, T>, PhantomData<L>);

impl<'a, T: ?Sized, L> Arg<'a, T, L> {
    /// See [`arg`].
    #[inline(always)]
    pub const fn of(value: &'a T) -> Self {
        Arg(MaybeListed(MaybeError(Unproved(NoText::of(value), PhantomData))))
    }

    #[inline(always)]
    const fn value(self) -> &'a T {
        self.0.value()
    }
}

impl<'a, T: ?Sized, L> MaybeListed<'a, T, L> {
    #[inline(always)]
    const fn value(self) -> &'a T {
        self.0.value()
    }
}

impl<'a, T: ?Sized, L> MaybeError<'a, T, L> {
    #[inline(always)]
    const fn value(self) -> &'a T {
        self.0.value()
    }
}

impl<'a, T: ?Sized, L> Unproved<'a, T, L> {
    #[inline(always)]
    const fn value(&self) -> &'a T {
        self.0.value()
    }
}

step!(Arg<L> to MaybeListed<L>);
step!(MaybeListed<L> to MaybeError<L>);
step!(MaybeError<L> to Unproved<L>);
step!(Unproved<L> to NoText);
/// The methods of a step that asks for the marker.
macro_rules! proved {
    ($Step:ident<$L:ident $(: $List:ident)?>, $Display:ty, $Debug:ty, $Serialize:ty) => {
        impl<'a, T: ?Sized + LogSafe<$Display>, $L $(: $List)?> $Step<'a, T, $L> {
            /// For `{}`.
            #[inline(always)]
            pub const fn log_safe_display(self) -> &'a T {
                self.value()
            }

            /// For `{:x}`, `{:e}` and the like: the marker's promise for `Display` covers them, the
            /// rule for errors does not.
            #[inline(always)]
            pub const fn log_safe_numeric(self) -> &'a T {
                self.value()
            }

            /// For `{:p}`: the marker's promise for `Display` covers it, as it covers `{:x}`.
            #[inline(always)]
            pub const fn log_safe_pointer(self) -> &'a T {
                self.value()
            }

            /// For a field or key-value recorded by `%`.
            #[inline(always)]
            pub const fn log_safe_display_value(self) -> Proved<'a, T> {
                Proved(self.value())
            }

            /// For the receiver of `to_string`, where its text is the argument.
            #[inline(always)]
            pub const fn log_safe_to_string(self) -> Proved<'a, T> {
                Proved(self.value())
            }

            /// For a field or key-value without a sigil: its own trait decides how it is recorded
            /// (`log::kv::ToValue`, `tracing::Value`).
            #[inline(always)]
            pub const fn log_safe_plain_value(self) -> Proved<'a, T> {
                Proved(self.value())
            }
        }

        impl<'a, T: ?Sized + LogSafe<$Debug>, $L $(: $List)?> $Step<'a, T, $L> {
            /// For `{:?}`.
            #[inline(always)]
            pub const fn log_safe_debug(self) -> &'a T {
                self.value()
            }

            /// For `{:#?}`, which some types answer with more than they do `{:?}`.
            #[inline(always)]
            pub const fn log_safe_alternate_debug(self) -> &'a T {
                self.value()
            }

            /// For a field or key-value recorded by `?`.
            #[inline(always)]
            pub const fn log_safe_debug_value(self) -> Proved<'a, T> {
                Proved(self.value())
            }

            /// For a variable that the expansion binds, printed by `{:?}`.
            #[inline(always)]
            pub const fn log_safe_debug_text(self) -> Proved<'a, T> {
                Proved(self.value())
            }
        }

        impl<'a, T: ?Sized + LogSafe<$Display> + LogSafe<$Debug>, $L $(: $List)?> $Step<'a, T, $L> {
            /// For an argument that one format string prints in both ways.
            #[inline(always)]
            pub const fn log_safe_display_and_debug(self) -> &'a T {
                self.value()
            }
        }

        impl<'a, T: ?Sized + LogSafe<$Serialize>, $L $(: $List)?> $Step<'a, T, $L> {
            /// For a key-value recorded by `:serde` or `:sval`.
            #[inline(always)]
            pub const fn log_safe_serialize_value(self) -> Proved<'a, T> {
                Proved(self.value())
            }
        }
    };
}

proved! { Arg<L>, via::Display, via::Debug, via::Serialize }
proved! { MaybeListed<L: List>, L::Display, L::Debug, L::Serialize }

impl<'a, T: ?Sized + LogSafe<via::Display>, L> Arg<'a, T, L> {
    /// For a format string that the macro could not read.
    #[inline(always)]
    pub const fn log_safe_any(self) -> AnyFormat<'a, T> {
        AnyFormat(self.value(), PhantomData)
    }
}

impl<'a, T: ?Sized + LogSafe<L::Display>, L: List> MaybeListed<'a, T, L> {
    /// See [`Arg::log_safe_any`].
    #[inline(always)]
    pub const fn log_safe_any(self) -> AnyFormat<'a, T, L> {
        AnyFormat(self.value(), PhantomData)
    }
}

impl<'a, T: ?Sized + Error, L> MaybeError<'a, T, L> {
    /// See [`Arg::log_safe_display`].
    #[inline(always)]
    pub const fn log_safe_display(self) -> &'a T {
        self.value()
    }

    /// See [`Arg::log_safe_display_value`].
    #[inline(always)]
    pub const fn log_safe_display_value(self) -> Proved<'a, T> {
        Proved(self.value())
    }

    /// See [`Arg::log_safe_to_string`].
    #[inline(always)]
    pub const fn log_safe_to_string(self) -> Proved<'a, T> {
        Proved(self.value())
    }

    /// See [`Arg::log_safe_any`].
    #[inline(always)]
    pub const fn log_safe_any(self) -> AnyFormatError<'a, T> {
        AnyFormatError(self.value())
    }
}

impl<'a, T: ?Sized + Error + LogSafe<via::Debug>, L> MaybeError<'a, T, L> {
    /// See [`Arg::log_safe_display_and_debug`].
    #[inline(always)]
    pub const fn log_safe_display_and_debug(self) -> &'a T {
        self.value()
    }
}

impl<'a, T: PrintsMessages, L> MaybeError<'a, T, L> {
    /// See [`Arg::log_safe_debug`].
    #[inline(always)]
    pub const fn log_safe_debug(self) -> &'a T {
        self.value()
    }

    /// See [`Arg::log_safe_debug_text`].
    #[inline(always)]
    pub const fn log_safe_debug_text(self) -> Proved<'a, T> {
        Proved(self.value())
    }
}

impl<'a, T: ?Sized + PrintsAddress, L> MaybeError<'a, T, L> {
    /// See [`Arg::log_safe_pointer`].
    #[inline(always)]
    pub const fn log_safe_pointer(self) -> &'a T {
        self.value()
    }
}

impl<'a, T: Never, L> MaybeError<'a, T, L> {
    /// See [`Arg::log_safe_alternate_debug`]. `!` is an error: what `{}` needs is above.
    #[inline(always)]
    pub const fn log_safe_alternate_debug(self) -> &'a T {
        self.value()
    }
}

/// `error = display(&err)` and `error = source.map(display)`: the message of an error, which
/// [`MaybeError::log_safe_display_value`] accepts as `%err`.
#[cfg(feature = "tracing")]
macro_rules! display_value_of_error {
    ($($Value:ty,)*) => {$(
        impl<'a, T: Error, L> MaybeError<'a, $Value, L> {
            /// See [`Arg::log_safe_plain_value`].
            #[inline(always)]
            pub const fn log_safe_plain_value(self) -> Proved<'a, $Value> {
                Proved(self.value())
            }
        }
    )*};
}

#[cfg(feature = "tracing")]
display_value_of_error! { DisplayValue<T>, Option<DisplayValue<T>>, }

impl<'a, T: ?Sized, L: List> Unproved<'a, T, L> {
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

    /// See [`Arg::log_safe_alternate_debug`].
    pub const fn log_safe_alternate_debug(&self) -> &Self {
        self
    }

    /// See [`Arg::log_safe_display_and_debug`].
    pub const fn log_safe_display_and_debug(&self) -> &Self {
        self
    }

    /// See [`Arg::log_safe_pointer`].
    pub const fn log_safe_pointer(&self) -> &Self {
        self
    }

    /// See [`Arg::log_safe_any`].
    pub const fn log_safe_any(&self) -> AnyFormat<'a, T, L> {
        AnyFormat(self.value(), PhantomData)
    }

    /// See [`Arg::log_safe_display_value`].
    pub const fn log_safe_display_value(&self) -> UnprovedValue<'a, T, L::Display> {
        UnprovedValue(self.value(), PhantomData)
    }

    /// See [`Arg::log_safe_plain_value`].
    pub const fn log_safe_plain_value(&self) -> UnprovedValue<'a, T, L::Display> {
        UnprovedValue(self.value(), PhantomData)
    }

    /// See [`Arg::log_safe_debug_value`].
    pub const fn log_safe_debug_value(&self) -> UnprovedValue<'a, T, L::Debug> {
        UnprovedValue(self.value(), PhantomData)
    }

    /// See [`Arg::log_safe_debug_text`].
    pub const fn log_safe_debug_text(&self) -> UnprovedValue<'a, T, L::Debug> {
        UnprovedValue(self.value(), PhantomData)
    }

    /// See [`Arg::log_safe_serialize_value`].
    pub const fn log_safe_serialize_value(&self) -> UnprovedValue<'a, T, L::Serialize> {
        UnprovedValue(self.value(), PhantomData)
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

impl<T: ?Sized + LogSafe<L::Debug>, L: List> Debug for Unproved<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> Display for Unproved<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> Binary for Unproved<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> Octal for Unproved<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> LowerHex for Unproved<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> UpperHex for Unproved<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> LowerExp for Unproved<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> UpperExp for Unproved<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + PrintsAddress, L> Pointer for Unproved<'_, T, L> {
    never_run!();
}
