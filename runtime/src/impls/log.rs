//! The types of `log`, version 0.4.35 read.
//!
//! Not here, because they print values that nobody checked: `Record`, `kv::Value`.

use log::{Level, LevelFilter, Metadata, MetadataBuilder, ParseLevelError, SetLoggerError};

leaf! {
    Level, LevelFilter,
    Metadata<'_>, MetadataBuilder<'_>,
    ParseLevelError, SetLoggerError,
}
