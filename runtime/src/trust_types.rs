//! A crate's own list of foreign types that it trusts, and its own macros that go by it.
//!
//! The orphan rule forbids `impl LogSafe for foreign::Type`, and rightly: it would hold for
//! everyone. It allows `impl LogSafe<Local> for foreign::Type`, if `Local` is a type of the crate,
//! and since the marker composes for any via, `Vec<foreign::Type>` follows. So a list is a set of
//! such impls, for three vias of the crate's own, and what goes by it is macros whose check asks
//! for these vias too.

#![expect(
    clippy::inline_always,
    clippy::must_use_candidate,
    reason = "a checked call must compile to the code of an unchecked one, and only macros call this"
)]
#![allow(missing_debug_implementations, reason = "must not format what they hold")]

use core::fmt::{
    Arguments, Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Pointer, Result,
    UpperExp, UpperHex,
};
use core::marker::PhantomData;
use core::ops::Deref;

use crate::check::{Arg, Check, OnError, Proved, Unmet};
use crate::{LogSafe, via};

/// The vias of a crate's own, by what they stand for.
pub trait List {
    /// For [`via::Display`](crate::via::Display).
    type Display;
    /// For [`via::Debug`](crate::via::Debug).
    type Debug;
    /// For [`via::Serialize`](crate::via::Serialize).
    type Serialize;
}

/// No list: the vias that hold for everyone.
pub enum Everyone {}

impl List for Everyone {
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

/// Takes what a derive writes for the list of `#[log_safe(crate = crate::logs)]`, where the path
/// leads to this crate and no list.
#[doc(hidden)]
#[macro_export]
macro_rules! __without_list {
    ($($item:item)*) => {};
}

/// The same, where there is a list.
#[doc(hidden)]
#[macro_export]
macro_rules! __with_list {
    ($($item:item)*) => { $($item)* };
}

/// [`Check`] for the macros of a crate with the list `L`: what is not proved for everyone may be
/// on the list, and what is neither is reported as what the list lacks.
pub struct CheckListed<L>(PhantomData<L>);

impl<L> CheckListed<L> {
    /// See [`Check::arg`].
    #[inline(always)]
    pub const fn arg<T: ?Sized>(value: &T) -> Arg<'_, T, Listed<'_, T, L>> {
        Arg(value, Listed(value, OnError(value, Unlisted(value, PhantomData))))
    }

    /// See [`Check::arguments`].
    #[inline(always)]
    pub const fn arguments(arguments: Arguments<'_>) -> Arguments<'_> {
        Check::arguments(arguments)
    }
}

/// An argument whose type is not proved for everyone, and may be on the list.
pub struct Listed<'a, T: ?Sized, L>(&'a T, OnError<'a, T, Unlisted<'a, T, L>>);

impl<'a, T: ?Sized, L> Deref for Listed<'a, T, L> {
    type Target = OnError<'a, T, Unlisted<'a, T, L>>;

    #[inline(always)]
    fn deref(&self) -> &Self::Target {
        &self.1
    }
}

impl<'a, T: ?Sized + LogSafe<L::Display>, L: List> Listed<'a, T, L> {
    /// See [`Arg::log_safe_display`].
    #[inline(always)]
    pub const fn log_safe_display(&self) -> &'a T {
        self.0
    }

    /// See [`Arg::log_safe_numeric`].
    #[inline(always)]
    pub const fn log_safe_numeric(&self) -> &'a T {
        self.0
    }

    /// See [`Arg::log_safe_display_value`].
    #[inline(always)]
    pub const fn log_safe_display_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }

    /// See [`Arg::log_safe_plain_value`].
    #[inline(always)]
    pub const fn log_safe_plain_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }

    /// See [`Arg::log_safe_any`].
    #[inline(always)]
    pub const fn log_safe_any(&self) -> Any<'a, T, L> {
        Any(self.0, PhantomData)
    }
}

impl<'a, T: ?Sized + LogSafe<L::Debug>, L: List> Listed<'a, T, L> {
    /// See [`Arg::log_safe_debug`].
    #[inline(always)]
    pub const fn log_safe_debug(&self) -> &'a T {
        self.0
    }

    /// See [`Arg::log_safe_debug_value`].
    #[inline(always)]
    pub const fn log_safe_debug_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }
}

impl<'a, T: ?Sized + LogSafe<L::Display> + LogSafe<L::Debug>, L: List> Listed<'a, T, L> {
    /// See [`Arg::log_safe_display_and_debug`].
    #[inline(always)]
    pub const fn log_safe_display_and_debug(&self) -> &'a T {
        self.0
    }
}

impl<'a, T: ?Sized + LogSafe<L::Serialize>, L: List> Listed<'a, T, L> {
    /// See [`Arg::log_safe_serialize_value`].
    #[inline(always)]
    pub const fn log_safe_serialize_value(&self) -> Proved<'a, T> {
        Proved(self.0)
    }
}

/// [`Unproved`](crate::check::Unproved), for a crate with a list.
pub struct Unlisted<'a, T: ?Sized, L>(&'a T, PhantomData<L>);

impl<'a, T: ?Sized, L: List> Unlisted<'a, T, L> {
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
    pub const fn log_safe_any(&self) -> Any<'a, T, L> {
        Any(self.0, PhantomData)
    }

    /// See [`Arg::log_safe_display_value`].
    pub const fn log_safe_display_value(&self) -> Unmet<'a, T, L::Display> {
        Unmet(self.0, PhantomData)
    }

    /// See [`Arg::log_safe_plain_value`].
    pub const fn log_safe_plain_value(&self) -> Unmet<'a, T, L::Display> {
        Unmet(self.0, PhantomData)
    }

    /// See [`Arg::log_safe_debug_value`].
    pub const fn log_safe_debug_value(&self) -> Unmet<'a, T, L::Debug> {
        Unmet(self.0, PhantomData)
    }

    /// See [`Arg::log_safe_serialize_value`].
    pub const fn log_safe_serialize_value(&self) -> Unmet<'a, T, L::Serialize> {
        Unmet(self.0, PhantomData)
    }
}

/// [`Any`](crate::check::Any), for a crate with a list.
pub struct Any<'a, T: ?Sized, L>(&'a T, PhantomData<L>);

/// Width and precision arguments arrive as `&usize`: deref coercion gets them there.
impl<T: ?Sized, L> Deref for Any<'_, T, L> {
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

impl<T: ?Sized + LogSafe<L::Debug>, L: List> Debug for Unlisted<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> Display for Unlisted<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> Binary for Unlisted<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> Octal for Unlisted<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> LowerHex for Unlisted<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> UpperHex for Unlisted<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> LowerExp for Unlisted<'_, T, L> {
    never_run!();
}

impl<T: ?Sized + LogSafe<L::Display>, L: List> UpperExp for Unlisted<'_, T, L> {
    never_run!();
}

impl<T: ?Sized, L> Pointer for Unlisted<'_, T, L> {
    never_run!();
}

/// For each formatting trait: which via it is, and so what [`Any`] asks for.
macro_rules! any {
    ($($Trait:ident: $Via:ident,)*) => {$(
        impl<T: ?Sized + LogSafe<L::$Via> + $Trait, L: List> $Trait for Any<'_, T, L> {
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

impl<T: ?Sized + Pointer, L> Pointer for Any<'_, T, L> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0.fmt(f)
    }
}

/// Trusts foreign types, once for the whole crate: makes a module that is this crate with your
/// list.
///
/// Write it in the root of your crate, and `crate::logs` (or what you name it) wherever you would
/// write `log_safe`: `use crate::logs::log::error`, `crate::logs::safe_format!`,
/// `#[instrument(crate = crate::logs)]`. These macros accept what the macros of `log_safe` do, and
/// the types of the list, by all traits that they are formatted with; also inside `Vec`, `Option`,
/// `Arc` and what else std has. Each line of the list says why: that is not printed, it is for the
/// next reader, and must not be empty.
///
/// The list is yours alone. It changes nothing for another crate, and the macros of `log_safe`
/// itself do not know of it.
///
/// ```
/// # mod session {
/// #     #[derive(Debug)]
/// #     pub struct Id(pub u32);
/// #     #[derive(Debug)]
/// #     pub struct Ticket<T>(pub T);
/// # }
/// log_safe::trust_types! {
///     mod logs;
///     "prints its number only, read in session 1.2": session::Id;
///     "two plain fields, read in session 1.2": session::Ticket<u32>, session::Ticket<u64>;
/// }
///
/// fn main() {
///     use crate::logs::log::info;
///
///     let (first, second) = (session::Id(1), session::Id(2));
///     info!("{first:?} hands over to {:?}", [Some(second)]);
/// }
/// ```
///
/// # Your own types
///
/// They go by the list where they name it. A field of a listed type is then as good as one under
/// `#[log_safe(trust = "…")]`, and the type is proved for everyone, as without a list; a generic one
/// (`Reply<session::Id>`) by the list, where its parameters are:
///
/// ```
/// # mod session {
/// #     #[derive(Debug)]
/// #     pub struct Id(pub u32);
/// # }
/// # log_safe::trust_types! {
/// #     mod logs;
/// #     "prints its number only, read in session 1.2": session::Id;
/// # }
/// use log_safe::log_safe;
///
/// #[log_safe(value, crate = crate::logs)]
/// #[derive(Debug)]
/// struct Login {
///     user: String,
///     session: Option<session::Id>,
/// }
///
/// # fn main() {
/// let login = Login { user: "root".into(), session: Some(session::Id(1)) };
/// log_safe::safe_info!("{login:?}");
/// # }
/// ```
///
/// # What it cannot reach
///
/// * what a lock holds: a `Mutex` of a listed type may still hold any amount of data;
/// * a listed type in one collection with a type that a feature of this crate proves
///   (`HashMap<uuid::Uuid, session::Id>`): put both on the list. A feature must be able to come and
///   go without a conflict with your list, so the two do not mix;
/// * a listed type in one collection with a type of yours that does not name the list.
#[macro_export]
macro_rules! trust_types {
    (
        $(#[$attr:meta])*
        mod $name:ident;
        $($reason:literal: $($Type:ty),+ $(,)?;)*
    ) => {
        $(#[$attr])*
        #[allow(unused_imports, unused_macros, dead_code, missing_debug_implementations)]
        mod $name {
            // No glob: the macros below could not shadow what it brings in.
            pub(crate) use $crate::{
                LogSafe, SafeArguments, chain, identity, log_safe, trust, via,
            };

            /// Names the three ways to format, as this crate's list proves them.
            pub(crate) mod trusted {
                pub(crate) enum Display {}
                pub(crate) enum Debug {}
                pub(crate) enum Serialize {}

                pub(crate) enum Here {}

                impl $crate::__private::List for Here {
                    type Display = Display;
                    type Debug = Debug;
                    type Serialize = Serialize;
                }

                impl $crate::__private::Message for Display {}
                impl $crate::__private::Tried for Display {}
                impl $crate::__private::Tried for Debug {}
            }

            #[doc(hidden)]
            pub(crate) mod __private {
                pub(crate) use $crate::__private::shared::*;
                pub(crate) use $crate::__with_list as with_list;

                use super::trusted::Here;

                pub(crate) type Check = $crate::__private::CheckListed<Here>;
                pub(crate) type Field<T, V> = $crate::__private::Field<T, V, Here>;
                pub(crate) type DisplayField<T> = $crate::__private::DisplayField<T, Here>;
                pub(crate) type DebugField<T> = $crate::__private::DebugField<T, Here>;
            }

            $crate::__private::dollar! { $crate::__listed_macros { $name } }
        }

        $(
            const _: () = assert!(
                !$reason.trim_ascii().is_empty(),
                "say why the type may be logged: `\"prints its id only, read in foo 1.2\": foo::Id;`",
            );
            $(
                #[diagnostic::do_not_recommend]
                impl $crate::LogSafe<$name::trusted::Display> for $Type {}
                #[diagnostic::do_not_recommend]
                impl $crate::LogSafe<$name::trusted::Debug> for $Type {}
                #[diagnostic::do_not_recommend]
                impl $crate::LogSafe<$name::trusted::Serialize> for $Type {}
            )+
        )*
    };
}

/// The macros of this crate, once more, for the list in `crate::$name`.
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the list stands at the root of the crate that declares it"
)]
#[macro_export]
macro_rules! __listed_macros {
    ($d:tt $name:ident) => {
        mod __macros {
            $crate::__listed_core! { define $d crate::$name::__private }
            $crate::__with_alloc! {
                $crate::__listed_alloc! { define $d crate::$name::__private }
            }
            $crate::__with_std! {
                $crate::__listed_std! { define $d crate::$name::__private }
            }
            $crate::__with_log! {
                $crate::__listed_log! { define $d crate::$name::__private }
            }
            $crate::__with_tracing! {
                $crate::__listed_tracing! { define $d crate::$name::__private }
            }

            macro_rules! safe_format_args {
                                ($d($d arg:tt)*) => {
                                    $crate::SafeArguments {
                                        __checked: crate::$name::__checked_format_args!($d($d arg)*)
                                    }
                                };
                            }

            macro_rules! checked {
                ($d($d call:tt)*) => {
                    $crate::__private::call! {
                        [crate::$name::__private] () checked $d($d call)*
                    }
                };
            }

            pub(crate) use {checked, safe_format_args};
        }

        pub(crate) use self::__macros::{checked, safe_format_args};

        $crate::__listed_core! { names self::__macros }
        $crate::__with_alloc! {
            $crate::__listed_alloc! { names self::__macros }
        }
        $crate::__with_std! {
            $crate::__listed_std! { names self::__macros }
        }
        $crate::__with_log! {
            $crate::__listed_log! { names self::__macros }

            pub(crate) mod log {
                pub(crate) use $crate::log::{
                    Level, LevelFilter, Log, Metadata, ParseLevelError, Record, STATIC_MAX_LEVEL,
                    SetLoggerError, log_enabled, logger, max_level, set_logger, set_max_level,
                };

                $crate::__listed_log! { aliases super::__macros }
            }
        }
        $crate::__with_tracing! {
            pub(crate) mod tracing {
                pub(crate) use $crate::tracing::{
                    Dispatch, Event, Id, Instrument, Level, Metadata, Span, Subscriber, Value,
                    callsite, dispatcher, enabled, event_enabled, field, instrument, level_enabled,
                    level_filters, span_enabled, subscriber,
                };

                $crate::__listed_tracing! { aliases super::__macros }
            }
        }
    };
}
