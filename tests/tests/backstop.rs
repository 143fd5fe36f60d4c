//! `runtime/docs/clippy.toml` forbids the raw macros, and leaves ours alone.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

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
#[allow(
    clippy::unnecessary_debug_formatting,
    reason = "the quotes and escapes of a string are meant"
)]
fn clippy_flags_the_raw_call_and_not_ours() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = tests.parent().expect("a member of the workspace");
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("backstop");
    fs::create_dir_all(package.join("src")).expect("the target directory is ours");
    let file = root.join("runtime/docs/clippy.toml");
    let forbidden = fs::read_to_string(&file).expect("it is part of the project");
    fs::write(package.join("clippy.toml"), &forbidden).expect("the target directory is ours");
    let lock = fs::read(root.join("Cargo.lock")).expect("it is part of the project");
    fs::write(package.join("Cargo.lock"), lock).expect("the target directory is ours");
    let manifest = format!(
        "[package]\nname = \"backstop\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nlog-safe = {{ path = {:?}, }}\n\
         log = {{ version = \"0.4\", features = [\"kv\"] }}\n",
        root.join("runtime")
    );
    fs::write(package.join("Cargo.toml"), manifest).expect("the target directory is ours");

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
    fs::write(package.join("src/lib.rs"), &source).expect("the target directory is ours");

    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["clippy", "--quiet", "--offline", "--message-format=short", "--target-dir"])
        .arg(package.join("target"))
        .current_dir(&package)
        .env_remove("RUSTFLAGS")
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
