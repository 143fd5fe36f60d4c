//! The ways out.

use log_safe::{LogSafe, identity, safe_error, trust, via};

#[derive(Debug)]
struct Own {
    id: u32,
}

#[derive(Debug)]
struct Promised {
    id: u32,
}

impl LogSafe<via::Debug> for Promised {}

fn main() {
    let own = Own { id: 1 };
    safe_error!("{:?} {}", trust(&own, "one number"), own.id);
    safe_error!("{}", identity(&own));
    let promised = Promised { id: own.id };
    safe_error!("{:?} {}", vec![Some(&promised)], promised.id);
}
