use log_safe::{log_safe, safe_info};

#[log_safe]
enum Connection {
    #[log_safe(id)]
    Open(u64),
    #[log_safe(debug, "closed")]
    Closed,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
