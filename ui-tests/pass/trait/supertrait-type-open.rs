#![allow(dead_code)]

use std::error::Error;
use std::future::Future;
use std::ops;

use log_safe::{log_safe, safe_info};

trait Source {
    type Item;
    type Error: Error;
    fn next(&self) -> Result<Self::Item, Self::Error>;
}

#[log_safe]
trait Given: Source<Item = u8, Error = std::fmt::Error> + Send {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

// Named by a bound, or by a method.
#[log_safe]
trait Connection: Source + Send
where
    Self::Item:,
{
    #[log_safe(id)]
    fn id(&self) -> u64;
    fn last_error(&self) -> Option<&Self::Error>;
}

#[log_safe]
trait Printed: Source + Send {
    #[log_safe(id)]
    fn id(&self) -> Self::Item;
    #[log_safe(id)]
    fn last_error(&self) -> &<Self as Source>::Error;
}

// Known by their names.
#[log_safe]
trait Frames: Iterator {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

#[log_safe]
trait Answer: Future + ops::Deref<Target = u8> {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

// What a supertrait gave a type is named for nothing.
#[log_safe]
trait Packets: Frames + Iterator<Item = Vec<u8>> {
    fn last(&self) -> &Self::Item;
}

trait Bytes: Iterator<Item = u8> {}

#[log_safe]
trait Read: Bytes {
    #[log_safe(id)]
    fn last(&self) -> Self::Item;
}

mod own {
    pub trait Iterator {}
    pub trait Stream {}
}

use own::Stream;

#[log_safe]
trait Own: self::own::Iterator + Stream {
    #[log_safe(id)]
    fn id(&self) -> u64;
}

fn log(
    given: &dyn Given,
    connection: &dyn Connection<Item = String, Error = std::fmt::Error>,
    printed: &(dyn Printed<Item = u8, Error = std::io::Error> + Sync),
    frames: Box<dyn Frames<Item = Vec<u8>> + Send>,
    answer: &(dyn Answer<Output = ()> + Unpin),
    packets: &dyn Packets,
    read: &dyn Read,
    own: &dyn Own,
) {
    safe_info!("{given} {connection} {printed} {frames} {answer} {packets} {read} {own}");
}

fn main() {}
