use log_safe::log_safe;

static FIRST: Lost = Lost(1);

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
#[error("lost, after {FIRST}")]
struct Lost(u8);

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
#[error("closed, after {}", Self::before())]
struct Closed(u8);

impl Closed {
    fn before() -> Box<Self> {
        Box::new(Closed(1))
    }
}

fn main() {}
