//! A text without placeholders may stand before the format string.

use log_safe::{checked, log_safe};

#[log_safe(debug)]
struct Connection;

macro_rules! bail {
    ($code:literal, $($arg:tt)+) => { format!($($arg)+) };
}

fn main() {
    let conn = Connection;
    let _ = log_safe::safe_format!("{conn:?}");
    assert_eq!(checked!(bail!("E01", "lost {conn:?}")), "lost Connection");
    assert_eq!(checked!(bail!("E01", "lost {:?}", conn)), "lost Connection");
}
