mod foreign {
    pub struct Id(pub u32);
}

log_safe::trust_types! {
    mod logs;
    " ": crate::foreign::Id;
}

fn main() {}
