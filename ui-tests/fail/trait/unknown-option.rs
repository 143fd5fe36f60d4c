use log_safe::{log_safe, safe_info};

#[log_safe(debgu, value, id)]
trait Connection {
    #[log_safe(idd)]
    fn id(&self) -> u64;
}

// The call site is not to be blamed as well.
fn log(it: &dyn Connection) {
    safe_info!("{it}");
}

fn main() {}
