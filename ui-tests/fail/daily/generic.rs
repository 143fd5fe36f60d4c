//! A bound says that `T` can be formatted, not what that does.
use std::fmt::Display;

use log_safe::safe_error;

fn failed<T: Display>(conn: T) {
    safe_error!("forwarding failed: {conn}");
}

fn main() {
    failed(7);
}
