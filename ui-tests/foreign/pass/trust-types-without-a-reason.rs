//! Twin of `fail/trust-types-without-a-reason.rs`.

#![deny(warnings)]

mod foreign {
    pub struct Id(pub u32);
}

log_safe::trust_types! {
    mod logs;
    "prints its number only": crate::foreign::Id;
}

// An empty list is no mistake: it may be filled by and by.
log_safe::trust_types! {
    mod nothing;
}

fn main() {
    crate::nothing::log::info!("{}", foreign::Id(1).0);
}
