//! `ulid`, version 1.2.1 read: prints the id, or why it is none.

use ulid::{DecodeError, EncodeError, Ulid};

foreign! { leaf: DecodeError, EncodeError, Ulid, }

small! { Ulid, }
