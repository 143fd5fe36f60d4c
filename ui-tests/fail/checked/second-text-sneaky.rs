//! A text that stands behind other arguments is the format string all the same, or it is rejected.

use log_safe::checked;

#[derive(Debug)]
struct Connection;

macro_rules! bail {
    ($code:literal, $number:expr, $($arg:tt)+) => { println!($($arg)+) };
    (($text:literal), $($arg:tt)+) => { println!($text) };
}

macro_rules! coded {
    ($code:literal, $($arg:tt)+) => { println!($($arg)+) };
}

fn main() {
    let conn = Connection;
    checked!(bail!("E01", 5, "lost {conn:?}")); //~ ERROR a second argument before the format string
    checked!(bail!("E01", "E02", "lost {conn:?}")); //~ ERROR a second argument before the format string
    checked!(coded!("E01", "lost {conn:?}")); //~ ERROR not proved safe to log
    checked!(coded!("E01", "lost {:?}", conn)); //~ ERROR not proved safe to log
    checked!(bail!(("lost {conn:?}"), "text")); //~ ERROR a string with placeholders in a group
}
