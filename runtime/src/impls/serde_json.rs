//! `serde_json`, version 1.0.154 read: prints the document, an owned tree; an error prints a message and a position.

use alloc::string::String;

use serde_json::error::Category;
use serde_json::{Error, Map, Number, Value};

foreign! { leaf: Category, Error, Number, }

foreign! { document: Map<String, Value>, Value, }
