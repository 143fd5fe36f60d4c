//! `rust_decimal`, version 1.43.0 read: prints the number.

use rust_decimal::{Decimal, Error};

foreign! { leaf: Decimal, Error, }

small! { Decimal, }
