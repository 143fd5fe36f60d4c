//! `chrono`, version 0.4.45 read: prints the date or time; the offset of a zone is asked for its `Debug` or `Display`. `Local` reads the
//! time zone when a value is made, not when it is printed.

use chrono::format::{DelayedFormat, ParseError, ParseErrorKind, StrftimeItems};
use chrono::{
    DateTime, Days, FixedOffset, IsoWeek, Month, Months, NaiveDate, NaiveDateTime, NaiveTime,
    OutOfRange, ParseMonthError, ParseWeekdayError, RoundingError, TimeDelta, TimeZone, Utc,
    Weekday,
};

foreign! { leaf:
    DelayedFormat<StrftimeItems<'_>>, ParseError, ParseErrorKind, StrftimeItems<'_>,
    Days, FixedOffset, IsoWeek, Month, Months, NaiveDate, NaiveDateTime, NaiveTime, OutOfRange,
    ParseMonthError, ParseWeekdayError, RoundingError, TimeDelta, Utc, Weekday,
}

foreign! { as_parts: [Tz: TimeZone] DateTime<Tz> => Tz::Offset; }

small! { FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday, }
as_small_as! { [Tz: TimeZone] DateTime<Tz> => Tz::Offset; }
