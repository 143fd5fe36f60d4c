use log_safe::log_safe;

#[log_safe]
fn connect() {}

fn main() {}
