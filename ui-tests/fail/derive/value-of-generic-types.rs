use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use log_safe::{LogSafe, log_safe, via};

#[derive(Debug)]
struct Unknown;

#[log_safe(value)]
#[derive(Debug)]
struct Data<T> {
    data: T,
}

#[log_safe(value)]
#[derive(Debug)]
enum Frame<T> {
    Data(Data<T>),
}

#[log_safe(value)]
#[derive(Debug)]
struct Tree<T>(Vec<Tree<T>>, Data<T>);

#[log_safe(value)]
#[derive(Debug)]
struct Children<T>(Vec<Children<T>>, HashMap<u8, Box<Tree<T>>>);

// The definition is enough to refuse it.
#[log_safe(value)]
#[derive(Debug)]
struct Streams<T>(Data<T>, Arc<Mutex<HashMap<u32, T>>>);

fn debug<T: LogSafe<via::Debug>>() {}

fn call() {
    debug::<Frame<Unknown>>();
    debug::<Frame<Mutex<Vec<u8>>>>();
    debug::<Tree<Unknown>>();
    debug::<Children<Unknown>>();
}

fn main() {}
