//! A bound says what may be done with a type, and no more is known of it.

use std::fmt::{Debug, Display, LowerHex};
use std::sync::Mutex;

use log_safe::safe_error;

fn shown<T: Display>(value: T) {
    safe_error!("{value}");
}

fn dumped<T: Debug + ?Sized>(value: &T) {
    safe_error!("{value:?}");
}

fn number(value: impl LowerHex) {
    safe_error!("{:x}", value);
}

fn named(value: impl Display) {
    safe_error!("{}", value);
}

fn locked<T: Debug>(value: &Mutex<T>) {
    safe_error!("{:?}", value);
}

fn main() {
    shown(5);
    dumped("five");
    number(5);
    named(5);
    locked(&Mutex::new(5));
}
