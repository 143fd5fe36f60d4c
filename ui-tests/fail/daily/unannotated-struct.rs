//! A struct of one's own, with a `Debug` that anyone would derive.
use log_safe::safe_error;

#[derive(Debug)]
struct Connection {
    id: u64,
}

fn main() {
    let conn = Connection { id: 7 };
    safe_error!("forwarding failed: {conn:?}");
}
