use log_safe::{log_safe, safe_info};

#[log_safe]
struct Connection {
    id: log_safe::LogId,
    peer: log_safe::LogId,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
