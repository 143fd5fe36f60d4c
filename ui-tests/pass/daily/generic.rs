use std::fmt::Display;

use log_safe::{LogSafe, safe_error};

fn failed<T: Display + LogSafe>(conn: T) {
    safe_error!("forwarding failed: {conn}");
}

fn main() {
    failed(7);
}
