//! The connection of the incident was an interface value.
use std::fmt::Debug;

use log_safe::safe_error;

trait Connection: Debug {}

fn forward(conn: &dyn Connection) {
    safe_error!("forwarding failed: {:?}", conn);
}

fn main() {
    let _ = forward;
}
