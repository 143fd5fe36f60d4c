//! `nix`, version 0.31.3 read: an `Errno` prints its name and the text of that name.

use nix::errno::Errno;

foreign! { leaf: Errno, }
