use log_safe::{identity, safe_error, trust};

fn main() {
    let version = semver::Version::new(1, 2, 3);
    safe_error!("the peer speaks {}.{}", version.major, version.minor);
    safe_error!("the peer speaks {}", trust(&version, "prints what it holds, nobody shares it"));
    safe_error!("no answer from {}", identity(&version));
}
