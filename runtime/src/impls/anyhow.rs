//! `anyhow`, version 1.0.104 read: prints the message, and in `{:#}` those of its sources; in `{:?}` the messages and a backtrace, but in
//! `{:#?}` the `Debug` of the error inside, whatever that is: accepted by `Display` alone.

use crate::LogSafe;
use crate::hazard::Report;

impl<Via: Report> LogSafe<Via> for anyhow::Error {}
