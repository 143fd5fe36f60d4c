use log_safe::{log_safe, safe_info};

#[log_safe(serialize)]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
