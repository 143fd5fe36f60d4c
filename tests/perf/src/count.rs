//! What a call costs when it runs, in instructions: `runtime/benches/calls.rs` under callgrind.
//!
//! Counts are repeatable, so a ratio can be held to.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::{Row, output, root, run};

/// Builds a bench, and gives back the path of the program.
pub(crate) fn bench(name: &str, features: &str) -> PathBuf {
    let messages = output(
        Command::new("cargo")
            .args(["bench", "--quiet", "--no-run", "--message-format", "json"])
            .args(["--package", "log-safe", "--bench", name, "--features", features])
            .current_dir(root()),
    );
    let (_, path) = messages
        .lines()
        .filter(|line| line.contains("compiler-artifact"))
        .find_map(|line| line.rsplit_once("\"executable\":\""))
        .expect("cargo names the program");
    path.split_once('"').expect("a JSON string").0.into()
}

/// What a case executed.
struct Count {
    instructions: u64,
    allocates: bool,
}

fn count(program: &PathBuf, case: &str, level: &str) -> Count {
    let profile = root().join("target/perf/callgrind.out");
    run(Command::new("valgrind")
        .args(["--quiet", "--tool=callgrind", "--collect-atstart=no"])
        // Or the first of the two sides to run pays for the dynamic linker.
        .env("LD_BIND_NOW", "1")
        .arg("--toggle-collect=calls::counted")
        .arg(format!("--callgrind-out-file={}", profile.display()))
        .arg(program)
        .args([case, level]));
    let profile = fs::read_to_string(profile).expect("callgrind's profile");
    let total = profile
        .lines()
        .find_map(|line| line.strip_prefix("totals: ").or(line.strip_prefix("summary: ")))
        .expect("callgrind's total");
    Count {
        instructions: total.trim().parse().expect("a number"),
        allocates: profile.lines().any(|line| line.contains("fn=") && line.ends_with(" malloc")),
    }
}

/// Enabled, the record is made and formatted; disabled, there is a comparison of the level.
const CALLS: [&str; 5] =
    ["arguments_0", "arguments_1", "arguments_4", "arguments_12", "key_values"];

/// All counts. Those that a promise speaks of carry it.
pub(crate) fn measure() -> Vec<Row> {
    fs::create_dir_all(root().join("target/perf")).expect("create a folder");
    let dynamic = bench("calls", "tracing");
    let mut rows = Vec::new();
    let mut pair = |program, what: &str, [ours, theirs]: [&str; 2], level, wanted| {
        let (ours, theirs) = (count(program, ours, level), count(program, theirs, level));
        rows.push(Row {
            what: format!("{what}{}", if ours.allocates { " (allocates)" } else { "" }),
            ours: ours.instructions.to_string(),
            theirs: theirs.instructions.to_string(),
            ratio: ours.instructions as f64 / theirs.instructions as f64,
            wanted: Some(wanted),
        });
    };
    let calls =
        |facade: &str, case| [format!("{facade}_ours::{case}"), format!("{facade}_theirs::{case}")];
    for facade in ["log", "tracing"] {
        for case in CALLS {
            let [ours, theirs] = calls(facade, case);
            let sides = [&*ours, &*theirs];
            let name = format!("`{facade}`, {}", case.replace('_', " "));
            pair(&dynamic, &name, sides, "on", 1.01);
            pair(&dynamic, &format!("{name}, disabled"), sides, "off", 1.0);
        }
    }
    for (what, ours, theirs) in [
        ("`id` fields", "ids", "ids_by_hand"),
        ("`LogId`", "log_id", "log_id_by_hand"),
        ("hashed address", "address", "address_by_hand"),
    ] {
        let sides = [format!("identities::{ours}"), format!("identities::{theirs}")];
        pair(&dynamic, &format!("identity, {what}"), [&*sides[0], &sides[1]], "on", 1.05);
    }
    let fixed = bench("calls", "tracing,log/max_level_off,tracing/max_level_off");
    for facade in ["log", "tracing"] {
        for case in CALLS {
            let [ours, theirs] = calls(facade, case);
            let name = format!("`{facade}`, {}, compiled out", case.replace('_', " "));
            pair(&fixed, &name, [&ours, &theirs], "on", 1.0);
        }
    }
    assert!(count(&dynamic, "identities::allocates", "on").allocates, "an allocation was missed");
    rows
}

/// Fails where a promise is broken.
pub(crate) fn guard() -> bool {
    let mut holds = true;
    for row in measure() {
        let broken =
            row.wanted.is_some_and(|wanted| row.ratio > wanted) || row.what.contains("allocates");
        println!("{}{}", row.line(), if broken { " <-- broken" } else { "" });
        holds &= !broken;
    }
    holds
}
