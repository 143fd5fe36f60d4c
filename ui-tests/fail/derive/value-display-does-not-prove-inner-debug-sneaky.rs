use log_safe::{log_safe, safe_info};

#[log_safe(value(Display))]
#[derive(Debug)]
struct Inner<T>(T);

#[log_safe(value)]
#[derive(Debug)]
struct Outer<T>(Inner<T>);

type Connection = Outer<u8>;

// The call site is not to be blamed as well.
fn log(it: &Connection) {
    safe_info!("{it:?}");
}

fn main() {}
