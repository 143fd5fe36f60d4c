//! Each option, with commas between them.

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::tracing::{Id, Level, Span, instrument};

type Map = Mutex<HashMap<u32, u32>>;

const TARGET: &str = "net";

#[instrument(skip_all, fields(len = map.lock().unwrap().len()))]
fn fields(map: &Map) {}

#[instrument(skip(map), err, ret,)]
fn returned(map: &Map, port: u64) -> Result<usize, std::num::TryFromIntError> {
    usize::try_from(port)
}

#[instrument("name", level = "info", target = "net", ret(level = "warn", Display))]
fn named() -> u8 {
    1
}

#[instrument(name = TARGET, level = Level::INFO, target = TARGET, ret(Debug))]
fn constants() -> u8 {
    1
}

#[instrument(parent = &parent[format!("{port}").len().min(0)], follows_from = ids(), skip(parent))]
fn spans(parent: [Span; 1], port: u16) {}

fn ids() -> Option<Id> {
    None
}

#[instrument(level = 3, crate = ::log_safe)]
fn number() {}

fn main() {
    fields(&Map::default());
    returned(&Map::default(), 1).unwrap();
    named();
    constants();
    spans([Span::none()], 1);
    number();
}
