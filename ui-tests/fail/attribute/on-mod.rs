use log_safe::log_safe;

#[log_safe]
mod connection {}

fn main() {}
