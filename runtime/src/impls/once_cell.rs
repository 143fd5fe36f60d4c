//! `once_cell`, version 1.21.4 read: prints the value if there is one: written once, so it no longer changes; neither waits nor
//! initialises. The cells of `race` print it too, or its address.

use once_cell::race::{OnceBool, OnceNonZeroUsize};
use once_cell::unsync;

foreign! { leaf: OnceBool, OnceNonZeroUsize, }

foreign! { set_later:
    [T] unsync::OnceCell<T> => T;
    [T, F] unsync::Lazy<T, F> => T;
}

wrapper! { [T] unsync::OnceCell<T> => T; }

#[cfg(feature = "std")]
foreign! { set_later:
    [T] once_cell::sync::OnceCell<T> => T;
    [T, F] once_cell::sync::Lazy<T, F> => T;
}

#[cfg(feature = "std")]
wrapper! { [T] once_cell::sync::OnceCell<T> => T; }
