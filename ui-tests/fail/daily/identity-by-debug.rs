//! `#[log_safe]` proves what it writes, the `Display`; the `Debug` is still the derived one.
use log_safe::{log_safe, safe_error};

#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

fn main() {
    let conn = Connection { id: 7 };
    safe_error!("forwarding failed: {conn:?}");
}
