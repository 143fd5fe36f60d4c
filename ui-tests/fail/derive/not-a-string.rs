use log_safe::{log_safe, safe_info};

#[log_safe(17, name = Conn, address = 3, crate = "log_safe")]
struct Connection {
    #[log_safe(id = 7)]
    id: u64,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
