//! `smol_str`, version 0.3.7 read: prints the string.

use smol_str::SmolStr;

foreign! { leaf: SmolStr, }
