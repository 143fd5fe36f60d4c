//! Attributes above `#[log_safe]`, and below it with types that are proved. An identity reads none
//! of it.

use std::sync::Mutex;

use log_safe::{log_safe, safe_format};
use log_safe_ui_tests_hostile::{add_field, add_variant, change_type};

type Map = u32;

#[add_field]
#[log_safe(value)]
#[derive(Debug)]
struct Added {
    port: u16,
}

#[log_safe(value)]
#[change_type]
#[derive(Debug)]
struct Changed {
    port: u8,
    more: Option<u8>,
}

#[log_safe(value)]
#[change_type]
#[derive(Debug)]
enum Variant<T> {
    Named { port: u8 },
    Unnamed(T, u16),
}

#[add_variant]
#[log_safe(value)]
#[derive(Debug)]
enum AddedVariant {}

#[log_safe(value)]
#[derive(Debug)]
enum NoVariant {}

#[log_safe(value)]
#[change_type]
#[derive(Debug, Clone, Copy)]
#[repr(packed)]
struct Packed {
    port: u8,
    len: u64,
}

#[log_safe(value)]
#[derive(Debug)]
struct Tail<T: ?Sized> {
    len: u16,
    tail: T,
}

#[log_safe]
#[add_field]
struct Identity {
    #[log_safe(id)]
    port: u16,
    #[expect(dead_code, reason = "not printed")]
    hidden: Mutex<Vec<u8>>,
}

fn main() {
    assert!(safe_format!("{:?}", Added { port: 1, added: 2 }).contains("added: 2"));
    let changed = Changed { port: 70_000, more: None };
    assert!(safe_format!("{changed:?}").contains("70000"));
    let _ = safe_format!("{:?}", [Variant::Named { port: 1 }, Variant::Unnamed("a", 1)]);
    let _ = safe_format!("{:?}", Packed { port: 70_000, len: 2 });
    let _ = safe_format!("{:?}", AddedVariant::Added(1));
    let _: fn(&NoVariant) -> String = |never| safe_format!("{never:?}");
    let tail: &Tail<[u8]> = &Tail { len: 1, tail: [1, 2] };
    let _ = safe_format!("{tail:?}");
    let identity = Identity { port: 1, hidden: Mutex::default(), added: 1 };
    assert_eq!(safe_format!("{identity}"), "Identity(port=1)");
    let _ = identity.added;
}
