use log_safe::{log_safe, safe_info};

struct LogId;

#[log_safe]
struct Connection {
    id: LogId,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
