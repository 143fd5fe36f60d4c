//! What the compiler says of an argument that is not proved safe, and what to do.
//!
//! Each message ends in a link to one of these pages. The ones that are met daily follow, as rustc
//! prints them, each with the code that it rejects and a twin that it accepts.
//!
#![doc = include_str!("daily.md")]

pub mod display_only;
pub mod endless;
pub mod environment;
pub mod erased_error;
pub mod in_a_lock;
pub mod interior_shared_map;
pub mod no_address;
pub mod not_proved;
pub mod unchecked_arguments;
pub mod under_a_guard;
pub mod waits_for_a_lock;
