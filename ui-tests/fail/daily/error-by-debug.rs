//! An `io::Error` can hold anything, and its `Debug` prints it.
use log_safe::safe_error;

fn main() {
    let err = std::io::Error::other("connection lost");
    safe_error!("forwarding failed: {err:?}");
}
