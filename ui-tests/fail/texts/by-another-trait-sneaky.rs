use std::fmt::Display;

use log_safe::{LogSafe, log_safe, safe_format, via};
use log_safe_ui_tests_hostile::Prints;

struct ByDebug;

impl LogSafe<via::Debug> for ByDebug {}

impl Display for ByDebug {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

#[log_safe(value)]
#[derive(Prints)]
#[debug("{_0}")]
struct Shown<T: Display>(T);

impl<T: Display> std::fmt::Debug for Shown<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn log(it: Shown<ByDebug>) {
    safe_format!("{it:?}");
}

#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

#[log_safe(value(Display))]
#[derive(Prints)]
#[lower_hex("{_0:?}")]
struct Lost(Connection);

#[log_safe(value(Display))]
#[derive(Prints)]
enum State {
    #[strum(to_string = "lost {0:?}")]
    Lost(Connection),
    #[snafu(display("lost {it:?}"))]
    Closed { it: Connection },
    /// Lost {0:?}
    #[snafu(visibility(pub))]
    Documented(Connection),
}

fn main() {}
