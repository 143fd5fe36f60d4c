use log_safe::log_safe;

struct Connection;

#[log_safe]
impl Connection {}

fn main() {}
