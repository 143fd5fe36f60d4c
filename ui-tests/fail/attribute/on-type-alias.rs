use log_safe::log_safe;

#[log_safe]
type Connection = u64;

fn main() {}
