//! `eyre`, version 0.6.14 read: as the hook that the program installed has it; by default the message, and in `{:#}` those of
//! its sources. In `{:#?}` it is the `Debug` of the error inside, whatever that is: accepted by
//! `Display` alone.

use crate::LogSafe;
use crate::hazard::ReportMessagesOnly;

impl<Via: ReportMessagesOnly> LogSafe<Via> for eyre::Report {}

walked! { [] eyre::Report => Parts: ; }
