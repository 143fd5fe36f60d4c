//! `tracing` takes options without commas, and skips those that it does not know.

use std::collections::HashMap;
use std::sync::Mutex;

use log_safe::tracing::instrument;

type Map = Mutex<HashMap<u32, u32>>;

#[instrument(skip_all fields(map = ?map))] //~ ERROR expected `,`
fn no_comma(map: &Map) {}

#[instrument(skip_all err)] //~ ERROR expected `,`
fn no_comma_before_err(map: &Map) -> Result<(), &Map> {
    Err(map)
}

#[instrument("name" ret)] //~ ERROR expected `,`
fn no_comma_behind_a_name() -> Map {
    Map::default()
}

#[instrument(level = "info" ret)] //~ ERROR expected `,`
fn no_comma_behind_a_level() -> Map {
    Map::default()
}

#[instrument(skip_all, unknown fields(map = ?map))] //~ ERROR does not know this option
fn unknown(map: &Map) {}

#[instrument(skip_all, unknown = fields(map = ?map))] //~ ERROR does not know this option
fn unknown_value(map: &Map) {}

#[instrument(skip_all, fields(port = 1), fields(map = ?map))] //~ ERROR given twice
fn twice(map: &Map) {}

#[instrument(ret(Display), ret)] //~ ERROR given twice
fn returned_twice() -> u8 {
    1
}

#[instrument(skip(mop))] //~ ERROR attempting to skip non-existent parameter
fn skipped(map: &Map) {}

#[instrument(skip(map, map))] //~ ERROR tried to skip the same field twice
fn skipped_twice(map: &Map) {}

#[instrument(skip_all, skip(map))] //~ ERROR expected either `skip` or `skip_all` argument
fn skipped_in_two_ways(map: &Map) {}

#[instrument(skip_all, fields("map" = ?map))] //~ ERROR expected ident
fn text(map: &Map) {}

#[instrument(skip_all, fields(port = 1, "{map:?}"))] //~ ERROR expected ident
fn message(map: &Map) {}

#[instrument(skip_all, err = Debug)] //~ ERROR expected `,`
fn value(map: &Map) -> Result<(), &Map> {
    Err(map)
}

#[instrument(skip_all, err(Verbose))] //~ ERROR expected `Debug`, `Display` or `level = …`
fn mode(map: &Map) -> Result<(), &Map> {
    Err(map)
}

fn main() {}
