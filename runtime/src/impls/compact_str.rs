//! `compact_str`, version 0.10.0 read: prints the string.

use compact_str::{CompactString, ReserveError, ToCompactStringError, Utf16Error};

foreign! { leaf: CompactString, ReserveError, ToCompactStringError, Utf16Error, }
