//! `jiff`, version 0.2.46 read: prints the date, time or span; a zone its name or offset.

use jiff::civil::{Date, DateTime, ISOWeekDate, Time, Weekday};
use jiff::tz::{Offset, TimeZone};
use jiff::{Error, SignedDuration, Span, Timestamp, Unit, Zoned};

foreign! { leaf:
    Date, DateTime, ISOWeekDate, Time, Weekday,
    Offset, TimeZone,
    Error, SignedDuration, Span, Timestamp, Unit, Zoned,
}

small! { Date, DateTime, Time, Weekday, Offset, SignedDuration, Span, Timestamp, Unit, Zoned, }
