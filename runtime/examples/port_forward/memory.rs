//! What a soak says of memory: that it does not grow with what has passed through.

use std::fs;
use std::time::Duration;

use tokio::time::sleep;

/// The resident memory at each quarter of `duration`, in bytes; empty where the system does not
/// say.
pub(crate) async fn at_each_quarter(duration: Duration) -> Vec<u64> {
    let mut samples = Vec::new();
    for _ in 0..4 {
        sleep(duration / 4).await;
        samples.extend(resident());
    }
    samples
}

/// As Linux tells it.
fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024)
}

/// What had grown after the first quarter, if it is more than an allocator and a busier moment
/// explain.
pub(crate) fn growth(samples: &[u64]) -> Option<u64> {
    const MARGIN: u64 = 8 << 20;

    let (first, last) = (*samples.first()?, *samples.last()?);
    let growth = last.saturating_sub(first);
    (growth > MARGIN + first / 4).then_some(growth)
}
