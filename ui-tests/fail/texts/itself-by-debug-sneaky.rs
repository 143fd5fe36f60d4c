use log_safe::log_safe;
use log_safe_ui_tests_hostile::Prints;

#[log_safe]
#[derive(Debug)]
struct Connection {
    #[log_safe(id)]
    id: u64,
}

// Its `Debug` is not proved, and its `Display` prints it.
#[log_safe(value(Display))]
#[derive(Debug, Prints)]
#[display("{self:?}")]
struct Lost(Connection);

fn main() {}
