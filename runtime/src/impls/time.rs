//! `time`, version 0.3.55 read: prints the date, time or offset.

use time::error::{ComponentRange, ConversionRange, DifferentVariant};
use time::{
    Date, Duration, Error, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset, Weekday,
};

foreign! { leaf:
    ComponentRange, ConversionRange, DifferentVariant,
    Date, Duration, Error, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset, Weekday,
}

small! { Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset, Weekday, }
