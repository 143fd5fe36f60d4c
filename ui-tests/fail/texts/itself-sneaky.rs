use log_safe::log_safe;
use log_safe_ui_tests_hostile::Prints;

#[log_safe(value)]
#[derive(Debug, Prints)]
#[display("lost {self} {port}")]
struct Lost {
    port: u16,
}

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Closed {
    #[error("closed {}", self)]
    Argument,
    #[error("closed {}", self.to_string())]
    Text,
}

// Each by the other.
#[log_safe(value)]
#[derive(Prints)]
#[display("{self:?}")]
#[debug("{self}")]
struct Both;

fn main() {}
