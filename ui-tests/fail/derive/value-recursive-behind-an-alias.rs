use log_safe::{log_safe, safe_info};

#[log_safe(value)]
#[derive(Debug)]
struct Node<T> {
    value: T,
    next: Link<T>,
}

type Link<T> = Option<Box<Node<T>>>;

fn log(it: &Node<u8>) {
    safe_info!("{it:?}");
}

fn main() {}
