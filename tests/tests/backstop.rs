//! `runtime/docs/clippy.toml` forbids the raw macros, and leaves ours alone.

use std::fmt::Write as _;
use std::fs;

use log_safe_tests::{ScratchPackage, log_safe, root};

/// A raw call for each macro in the file, and the same call through ours.
const CALLS: &[&str] = &[
    "error!(\"lost {peer}\")",
    "warn!(\"lost {}\", peer)",
    "info!(target: \"net\", \"lost {peer}\")",
    "debug!(peer; \"lost\")",
    "trace!(\"lost\")",
];

/// What ours expand to, and so what cannot be on the list.
const NOT_LISTED: &str = "log!(log::Level::Error, \"lost {peer}\")";

#[test]
fn clippy_flags_the_raw_call_and_not_ours() {
    let package = ScratchPackage::new(
        env!("CARGO_TARGET_TMPDIR"),
        "backstop",
        "2024",
        &(log_safe(&["std", "log"]) + "\nlog = { version = \"0.4\", features = [\"kv\"] }"),
    );
    let forbidden = fs::read_to_string(root().join("runtime/docs/clippy.toml"))
        .expect("it is part of the project");
    package.write("clippy.toml", &forbidden);

    let mut source =
        String::from("#![allow(clippy::all)]\n#![forbid(clippy::disallowed_macros)]\n");
    let mut raw = Vec::new();
    for (at, call) in CALLS.iter().enumerate() {
        for (prefix, name) in [("", "raw"), ("log_safe::", "ours")] {
            writeln!(source, "pub fn {name}_{at}(peer: u32) {{ {prefix}log::{call}; }}")
                .expect("a string takes it");
            if prefix.is_empty() {
                raw.push(source.lines().count());
            }
        }
        let name = call.split_once('!').expect("a macro call").0;
        assert!(forbidden.contains(&format!("path = \"log::{name}\"")), "{name}");
    }
    writeln!(source, "pub fn ours(peer: u32) {{ log_safe::log::{NOT_LISTED}; }}")
        .expect("a string takes it");
    assert_eq!(forbidden.matches("path = ").count(), CALLS.len(), "a row without a case here");
    package.write("src/lib.rs", &source);

    let output = package
        .cargo("clippy")
        .args(["--quiet", "--message-format=short"])
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    let mut flagged: Vec<usize> = said
        .lines()
        .filter(|line| line.contains("use of a disallowed macro"))
        .filter_map(|line| line.strip_prefix("src/lib.rs:")?.split(':').next()?.parse().ok())
        .collect();
    flagged.dedup();
    assert_eq!(flagged, raw, "{said}\n{source}");
}
