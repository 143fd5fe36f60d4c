// The expansion relies on nothing in the user's scope, and silences no lint of the user's.
#![no_implicit_prelude]
#![forbid(unsafe_code, missing_docs, unused_qualifications, unused_lifetimes, nonstandard_style)]
#![forbid(rust_2018_idioms, single_use_lifetimes, unreachable_pub, missing_debug_implementations)]
#![deny(warnings, unused, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
#![allow(clippy::blanket_clippy_restriction_lints)]
//! Docs.

mod core {}
mod std {}
mod log {}

/// Shadows.
#[allow(dead_code)]
mod shadow {
    pub(crate) struct Result;
    pub(crate) struct Option;
    pub(crate) struct String;
    pub(crate) trait Display {}
    pub(crate) trait Debug {}
}
#[allow(unused_imports)]
use shadow::*;

#[allow(unused_macros)]
macro_rules! format_args {
    ($($t:tt)*) => {
        ::core::compile_error!("not mine")
    };
}

#[::log_safe::log_safe(debug)]
struct Connection<'a, T: ?::core::marker::Sized, const N: usize> {
    #[log_safe(id)]
    id: u64,
    #[log_safe(id)]
    peer: &'a str,
    bytes: [u8; N],
    rest: T,
}

#[::log_safe::log_safe("{0} {1:?}")]
#[derive(::core::clone::Clone)]
struct Pair(u8, char);

#[::log_safe::log_safe(value)]
#[derive(::core::fmt::Debug)]
struct Message<T> {
    text: ::std::string::String,
    body: ::core::option::Option<T>,
}

#[::log_safe::log_safe]
enum State {
    Idle,
    Busy {
        #[log_safe(id)]
        id: u8,
    },
    Raw(::std::sync::Mutex<::std::string::String>),
}

#[::log_safe::log_safe]
enum Never {}

#[::log_safe::log_safe(debug)]
trait Conn {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

impl Conn for u8 {
    fn id(&self) -> u64 {
        7
    }
}

fn main() {
    let connection = Connection { id: 7, peer: "peer", bytes: [0; 2], rest: () };
    ::log_safe::safe_info!("{connection} {connection:?}");
    let _read: (&[u8], ()) = (&connection.bytes, connection.rest);
    ::log_safe::safe_info!("{}", <Pair as ::core::clone::Clone>::clone(&Pair(1, 'a')));
    let message =
        Message { text: ::std::string::String::new(), body: ::core::option::Option::Some(1_u8) };
    ::log_safe::safe_info!("{message:?}");
    let _read = (message.text, message.body);
    for state in
        [State::Idle, State::Busy { id: 1 }, State::Raw(::core::default::Default::default())]
    {
        ::log_safe::safe_info!("{state}");
        if let State::Raw(raw) = state {
            ::core::mem::drop(raw);
        }
    }
    let _: fn(&Never) = |never| ::log_safe::safe_info!("{never}");
    let object: &(dyn Conn + ::core::marker::Sync) = &1_u8;
    ::log_safe::safe_info!("{object}");
}
