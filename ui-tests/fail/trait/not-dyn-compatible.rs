use log_safe::log_safe;

#[log_safe]
trait Connection {
    #[log_safe(id)]
    fn id(&self) -> u64;
    fn open() -> Self;
}

fn main() {}
