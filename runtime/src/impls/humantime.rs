//! `humantime`, version 2.4.0 read: prints the time or the span of time.

use humantime::{
    Duration, DurationError, FormattedDuration, Rfc3339Timestamp, Timestamp, TimestampError,
};

foreign! { leaf:
    Duration, DurationError, FormattedDuration, Rfc3339Timestamp, Timestamp, TimestampError,
}
