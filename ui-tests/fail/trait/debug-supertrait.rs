use log_safe::log_safe;

#[log_safe(debug)]
trait Connection: std::fmt::Debug {}

fn main() {}
