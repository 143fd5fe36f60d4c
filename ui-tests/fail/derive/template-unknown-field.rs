use log_safe::{log_safe, safe_info};

#[log_safe("conn {idd} from {peer:>8} {}")]
struct Connection {
    id: u64,
    peer: String,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
