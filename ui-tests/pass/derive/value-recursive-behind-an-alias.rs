#![allow(dead_code)]

use log_safe::{log_safe, safe_info};

/// The field shows that the type holds itself.
#[log_safe(value)]
#[derive(Debug)]
struct Node<T> {
    value: T,
    next: Option<Box<Node<T>>>,
}

fn log(it: &Node<u8>) {
    safe_info!("{it:?}");
}

fn main() {}
