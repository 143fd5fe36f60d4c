//! A future that can be printed, and that `tracing` does not take for one.

use std::fmt::Debug;
use std::future::Future;

use log_safe::tracing::instrument;

type Flipped<E, T> = Result<T, E>;

#[instrument(ret)]
fn printed() -> impl Future<Output = u8> + Debug { //~ ERROR cannot be proved here
    std::future::ready(1)
}

#[instrument(err)]
fn flipped() -> Flipped<String, impl Debug> { //~ ERROR cannot be proved here
    Ok(1)
}

fn main() {}
