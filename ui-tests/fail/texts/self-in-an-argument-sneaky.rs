use log_safe::log_safe;

#[log_safe(value)]
struct Shown<'a>(&'a Lost);

impl std::fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[log_safe(value)]
#[derive(Debug, thiserror::Error)]
enum Lost {
    #[error("lost {}", Shown(self))]
    Wrapped,
    #[error("lost {}", format!("{self}"))]
    Captured,
    #[error("lost {}", format!("{}", self))]
    Formatted,
}

fn main() {}
