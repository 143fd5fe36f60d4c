use log_safe::{log_safe, safe_info};

#[log_safe("conn {id}", name = "Conn")]
struct Connection {
    id: u64,
    #[log_safe(id)]
    peer: String,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
