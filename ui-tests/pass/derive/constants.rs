//! No variable of the expansion is taken for a constant of that name, which would be a pattern.
#![deny(warnings)]
#![allow(nonstandard_style)]

use log_safe::{log_safe, safe_format};

const f: u8 = 1;
const this: u8 = f;

#[log_safe(debug)]
struct Identity<const f: usize> {
    #[log_safe(id)]
    id: u8,
}

#[log_safe(value)]
#[derive(Debug)]
struct Value<const this: usize>(u8);

#[log_safe(debug)]
trait Object {
    #[log_safe(id)]
    fn id(&self) -> u8;
}

impl Object for u8 {
    fn id(&self) -> u8 {
        *self
    }
}

fn main() {
    let identity = Identity::<0> { id: this };
    assert_eq!(safe_format!("{identity} {identity:?}"), "Identity(id=1) Identity(id=1)");
    assert_eq!(safe_format!("{:?}", Value::<0>(1)), "Value(1)");
    let object: &dyn Object = &1;
    assert_eq!(safe_format!("{object}"), "Object(id=1)");
}
