use log_safe::{chain, safe_error};

fn main() {
    let err = std::io::Error::other("connection lost");
    safe_error!("forwarding failed: {err}");
    safe_error!("forwarding failed: {}", chain(&err));
}
