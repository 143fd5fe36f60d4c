//! A fragment of a `macro_rules!` is computed by itself, as rustc does it: `$a / $b` with `1 + 2`.

#![deny(warnings)]

use log_safe::log::info;
use log_safe::{checked, safe_format, tracing};

macro_rules! arithmetic {
    ($a:expr, $b:expr) => {
        assert_eq!(
            safe_format!("{} {} {} {} {}", $a / $b, -$a, 10 - $a, ($a * 2, 1).0, [$a * 2][0]),
            format!("{} {} {} {} {}", $a / $b, -$a, 10 - $a, ($a * 2, 1).0, [$a * 2][0]),
        );
        assert_eq!(
            safe_format!("{x} {0} {1}", $a as u8 * $b as u8, format!("{}", $a * 2), x = $a * $b),
            format!("{x} {0} {1}", $a as u8 * $b as u8, format!("{}", $a * 2), x = $a * $b),
        );
        info!(a = $a * $b; "{}", $a * $b);
        tracing::info!(a = $a * $b, b = %$a * $b);
        checked!(println!("{}", $a * $b));
    };
}

macro_rules! statements {
    ($a:expr) => {
        safe_format!(
            "{} {} {} {}",
            { let x = $a; x },
            if $a > 1 { $a } else { 0 },
            match $a { x => x },
            { for i in 0..$a { let _ = i; } Some($a).unwrap() }
        )
    };
}

macro_rules! others {
    ($e:expr, $t:ty, $p:pat, $l:literal, $i:ident, $path:path, $b:block, $v:vis, $lt:lifetime) => {
        safe_format!(
            "{} {} {} {} {} {} {}",
            $e as $t,
            matches!($e, $p),
            $l,
            $i::<$t>().len(),
            <$t>::default(),
            $path(1).is_some(),
            { $v fn same<$lt>(x: &$lt u8) -> u8 { *x } same(&($e)) + $b }
        )
    };
}

fn text<T>() -> String {
    String::new()
}

fn main() {
    let (ok, bad) = (6, 4);
    arithmetic!(ok + bad, 1 + 1);
    assert_eq!(statements!(1 + 2), "3 3 3 3");
    assert_eq!(others!(1 + 2, u8, 1 | 3, -1, text, Option::Some, { 3 }, pub(crate), 'a), "3 true -1 0 0 true 6");
}
