//! `anyhow`, version 1.0.104 read: prints the message, and in `{:#}` those of its sources; in `{:?}`
//! these and the backtrace, if one was asked for in the environment; but in `{:#?}` the `Debug` of the
//! error inside, whatever that is. So its `Debug` is accepted where a format string says `{:?}`, and
//! not where it is left to somebody else to say it (a field, a key-value, a collection).

use crate::LogSafe;
use crate::check::PrintsMessages;
use crate::hazard::ReportMessagesOnly;

impl<Via: ReportMessagesOnly> LogSafe<Via> for anyhow::Error {}
impl PrintsMessages for anyhow::Error {}

walked! { [] anyhow::Error => Parts: ; }
