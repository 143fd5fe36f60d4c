//! A crate's own list of foreign types that it trusts, and its own macros that go by it.
//!
//! The orphan rule forbids `impl LogSafe for foreign::Type`, and rightly: it would hold for
//! everyone. It allows `impl LogSafe<Local> for foreign::Type`, if `Local` is a type of the crate,
//! and since the marker composes for any via, `Vec<foreign::Type>` follows. So a list is a set of
//! such impls, for three vias of the crate's own, and what goes by it is macros whose check asks
//! for these vias too (`MaybeListed` in `check/mod.rs`).

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

                impl $crate::__private::MessageOnly for Display {}
                impl $crate::__private::TryLocks for Display {}
                impl $crate::__private::TryLocks for Debug {}
            }

            #[doc(hidden)]
            pub(crate) mod __private {
                pub(crate) use $crate::__private::shared::*;
                pub(crate) use $crate::__with_list as with_list;

                use super::trusted::Here;

                pub(crate) type Field<T, V> = $crate::__private::Field<T, V, Here>;
                pub(crate) type DisplayField<T> = $crate::__private::DisplayField<T, Here>;
                pub(crate) type FullField<T> = $crate::__private::FullField<T, Here>;

                #[inline(always)]
                pub(crate) const fn arg<T: ?Sized>(
                    value: &T,
                ) -> $crate::__private::Arg<'_, T, Here> {
                    $crate::__private::Arg::of(value)
                }

                #[allow(dead_code, reason = "hardly anybody writes `dbg!` inside an argument")]
                pub(crate) const fn debugged<T: $crate::LogSafe<super::trusted::Debug>>(value: T) -> T {
                    value
                }
            }

            $crate::__private::with_dollar! { $crate::__listed_macros { $name } }
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
