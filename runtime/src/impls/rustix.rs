//! `rustix`, version 1.1.6 read: an `Errno` prints its number, or what an `io::Error` of it does.

use rustix::io::Errno;

foreign! { leaf: Errno, }
