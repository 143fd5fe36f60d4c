use log_safe::{log_safe, safe_info};

#[log_safe]
trait Connection: std::fmt::Debug {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

// The call site is not to be blamed as well.
fn log(it: &std::sync::Arc<dyn Connection + Send + Sync>) {
    safe_info!("{it:?}");
}

fn main() {}
