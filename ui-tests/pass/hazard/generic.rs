//! The bound that rustc offers in the rejections.

use std::error::Error;
use std::fmt::{Debug, Display, LowerHex};
use std::sync::Mutex;

use log_safe::{LogSafe, safe_error, via};

fn shown<T: Display + LogSafe>(value: T) {
    safe_error!("{value}");
}

fn dumped<T: Debug + ?Sized + LogSafe<via::Debug>>(value: &T) {
    safe_error!("{value:?}");
}

fn number(value: impl LowerHex + LogSafe) {
    safe_error!("{:x}", value);
}

fn named(value: impl Display + LogSafe) {
    safe_error!("{}", value);
}

fn locked<T: Debug + LogSafe<via::Debug>>(value: &Mutex<T>) {
    safe_error!("{:?}", *value.lock().unwrap());
}

fn failed<E: Error>(error: E) {
    safe_error!("{error}");
}

fn main() {
    shown(5);
    dumped("five");
    number(5);
    named(5);
    locked(&Mutex::new(5));
    failed(std::fmt::Error);
}
