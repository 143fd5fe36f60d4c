//! Twin of `fail/kv/head-or-key-sneaky.rs`.

use log_safe::log::error;

fn main() {
    let (target, logger) = (443, "text");
    error!(target:?, logger:%; "none");
    error!(logger:? = target, target:% = logger, k = 1; "none");
}
