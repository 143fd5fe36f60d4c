use log_safe::{LogSafe, safe_info};

#[derive(LogSafe)]
union Connection {
    bits: u32,
}

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
