use log_safe::{log_safe, safe_info};

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn id(&self, seed: u64) -> u64;
    #[log_safe(id)]
    fn peer(&mut self) -> u64;
    #[log_safe(id)]
    fn close(&self);
    #[log_safe(id)]
    fn get<T>(&self) -> u64
    where
        Self: Sized;
    #[log_safe(id)]
    fn size() -> u64
    where
        Self: Sized;
}

// The call site is not to be blamed as well.
fn log(it: &(dyn Connection + Send)) {
    safe_info!("{it}");
}

fn main() {}
