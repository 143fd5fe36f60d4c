// Twin of `fail/rules/nested-compared-sneaky.rs`: nothing is moved, and nothing is copied.

use log_safe::{checked, log_safe, safe_error, tracing};

#[log_safe(value)]
#[derive(Debug, PartialEq)]
struct Peer(String);

macro_rules! same {
    ($a:expr, $b:expr) => {
        safe_error!("{:?}", assert_eq!($a * 2, $b))
    };
}

fn main() {
    let peer = Peer(String::new());
    let other = Peer(String::from("other"));
    safe_error!("{:?}", assert_ne!(peer, other));
    safe_error!("{}", { assert_eq!(&peer, &Peer(String::new()), "the same"); 1 });
    safe_error!("{:?}", debug_assert_ne!(peer, other, "{} differs", 1));
    safe_error!("{:?}", vec![std::debug_assert_eq!((1, &peer), (1, &peer),)]);
    tracing::error!(id = { assert_ne!(peer.0, *other.0); 1 }, "lost");
    checked!(println!("{:?}", assert_ne!(peer, other)));
    same!(1 + 2, 6);
}
