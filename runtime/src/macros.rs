//! What a checked macro is.

/// Defines the checked twins of a facade's macros. A row is a macro: its docs, its name at the
/// root of the crate, the name that the facade's module re-exports it under (below the rows), the
/// grammar that `log-safe-macros` reads its arguments with, and the macro it delegates to.
///
/// `$d` is a dollar sign, which the rows need for their own `macro_rules!`; `$listed` is the macro
/// that defines them once more, for a crate with a list of its own (see `trust_types!`).
macro_rules! checked_macros {
    ($d:tt $listed:ident $(
        $(#[$attr:meta])*
        $name:ident $(as $alias:ident)?: $grammar:ident => $($delegate:ident)::+;
    )*) => {$(
        $(#[$attr])*
        #[cfg(not(rust_analyzer))]
        #[macro_export]
        macro_rules! $name {
            ($d($d arg:tt)*) => {
                $crate::__private::call! {
                    [$crate::__private] ($($delegate)::+) $grammar $d($d arg)*
                }
            };
        }

        // An editor gets the plain call: it completes, navigates and renames as in the facade's own
        // macro, and rustc still checks.
        $(#[$attr])*
        #[cfg(rust_analyzer)]
        #[macro_export]
        macro_rules! $name {
            ($d($d arg:tt)*) => { $crate::__private::$($delegate)::+! { $d($d arg)* } };
        }
    )*

        #[cfg(not(rust_analyzer))]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! $listed {
            (define $d dollar:tt $d($d private:tt)*) => {$(
                macro_rules! $name {
                    ($d dollar($d dollar arg:tt)*) => {
                        $crate::__private::call! {
                            [$d($d private)*] ($($delegate)::+) $grammar $d dollar($d dollar arg)*
                        }
                    };
                }

                pub(crate) use $name;
            )*};
            (names $d($d path:tt)*) => {
                $(pub(crate) use $d($d path)*::$name;)*
            };
            (aliases $d($d path:tt)*) => {
                $($(pub(crate) use $d($d path)*::$name as $alias;)?)*
            };
        }

        // An editor gets the plain call here too.
        #[cfg(rust_analyzer)]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! $listed {
            (define $d($d ignored:tt)*) => {
                $(pub(crate) use $crate::$name;)*
            };
            (names $d($d path:tt)*) => {
                $(pub(crate) use $d($d path)*::$name;)*
            };
            (aliases $d($d path:tt)*) => {
                $($(pub(crate) use $d($d path)*::$name as $alias;)?)*
            };
        }
    };
}

/// Passes on what needs serde, or says which feature is missing.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! with_serde {
    ($($item:tt)*) => {
        $($item)*
    };
}

/// Passes on what needs serde, or says which feature is missing.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! with_serde {
    ($($item:tt)*) => {
        ::core::compile_error! {
            "`serialize` needs the feature `serde` of `log-safe`: write `features = [\"serde\"]` in Cargo.toml"
        }
    };
}

/// A reference to what one expression is. Tokens that are more than one do not get here.
#[doc(hidden)]
#[macro_export]
macro_rules! __expression {
    ($expression:expr) => {
        &$expression
    };
}

/// Defines macros that pass on what needs a feature of this crate.
macro_rules! with_features {
    ($d:tt $($name:ident: $feature:literal;)*) => {$(
        #[cfg(feature = $feature)]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! $name {
            ($d($d item:tt)*) => { $d($d item)* };
        }

        #[cfg(not(feature = $feature))]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! $name {
            ($d($d item:tt)*) => {};
        }
    )*};
}

with_features! {$
    __with_alloc: "alloc";
    __with_std: "std";
    __with_log: "log";
    __with_tracing: "tracing";
}
