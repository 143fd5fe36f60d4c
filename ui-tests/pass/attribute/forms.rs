#![allow(dead_code)]

use log_safe::{LogSafe, log_safe};

macro_rules! annotated {
    ($vis:vis $name:ident, $ty:ty, $item:item) => {
        #[log_safe]
        $vis struct $name {
            #[log_safe(id)]
            id: $ty,
        }

        #[log_safe]
        $item
    };
}

annotated!(pub(crate) Connection, u64, struct Other;);

// Both spellings side by side, and options behind the derive.
#[derive(Clone, LogSafe)]
#[log_safe(debug)]
struct Both;

#[log_safe]
#[log_safe(debug)]
struct Twice;

#[log_safe::log_safe(debug)]
pub(crate) unsafe trait Unsafe {}

#[log_safe()]
struct Empty {}

#[cfg_attr(all(), log_safe(debug))]
struct Conditional {
    #[cfg_attr(all(), log_safe(id))]
    id: u8,
}

fn main() {
    assert_eq!(format!("{Both:?} {Both} {Twice:?}"), "Both Both Twice");
    assert_eq!(format!("{:?}", Conditional { id: 1 }), "Conditional(id=1)");
}
