use log_safe::{log_safe, safe_info};

trait Source {
    type Item;
    fn next(&self) -> Self::Item;
}

// What a supertrait leaves open cannot be seen from here.
#[log_safe]
trait Connection: Source + Send {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

mod own {
    pub trait Iterator {}
}

// The name of a supertrait may mislead.
use own::Iterator;

#[log_safe]
trait Frames: Iterator {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

fn log(frames: &dyn Frames) {
    safe_info!("{frames}");
}

fn main() {}
