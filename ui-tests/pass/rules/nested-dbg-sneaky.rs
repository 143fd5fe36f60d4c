// Twin of `fail/rules/nested-dbg-sneaky.rs`: `dbg!` still moves what it is given.

use log_safe::{checked, log_safe, safe_error, safe_format, tracing};

#[log_safe(value)]
#[derive(Debug)]
struct Peer {
    id: u32,
}

macro_rules! sum {
    ($a:expr) => {
        safe_format!("{}", dbg!($a * 2))
    };
}

fn main() {
    let peer = Peer { id: 1 };
    safe_error!("{}", dbg!(&peer).id);
    safe_error!("{}", std::dbg!(1, &peer).0);
    safe_error!("{}", vec![dbg!(&peer)].len());
    safe_error!("{}", dbg!(dbg!(&peer).id));
    tracing::error!(id = dbg!(&peer).id, "lost");
    checked!(println!("{}", dbg!(&peer).id));
    let name = String::from("name");
    assert_eq!(safe_format!("{}", dbg!(name)), "name");
    assert_eq!(safe_format!("{}", dbg!(&String::from("name"))), "name");
    assert_eq!(safe_format!("{:?} {:?}", dbg!(), dbg!(peer.id, 2,)), "() (1, 2)");
    assert_eq!(sum!(1 + 2), "6");
}
