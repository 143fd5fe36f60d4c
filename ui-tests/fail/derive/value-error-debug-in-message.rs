use log_safe::{log_safe, safe_info};

#[log_safe(value(Display))]
#[derive(Debug, thiserror::Error)]
#[error("lost: {0:?}")]
struct Connection(std::io::Error);

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it}");
}

fn main() {}
