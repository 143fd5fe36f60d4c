use log_safe::log_safe;

#[log_safe]
trait Connection: std::fmt::Display {}

fn main() {}
