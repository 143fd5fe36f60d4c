//! What log-safe adds to a program, and to the build of one.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::compile::{call_subjects, log_safe, workspace, write};
use crate::generate::Facade;
use crate::{Row, output, root, run, table};

/// Size of a release binary with 1,000 calls, and the assembly of ten.
pub(crate) fn program() -> String {
    let mut rows = Vec::new();
    for facade in [Facade::Log, Facade::Tracing] {
        let [ours, theirs] = call_subjects(facade, 1_000);
        let [few_ours, few_theirs] = call_subjects(facade, 10);
        write(&[&ours, &theirs, &few_ours, &few_theirs]);
        let size = |name: &str| {
            let krate = name.replace('-', "_");
            let mut addresses = String::new();
            for at in (0..1_000).step_by(10) {
                let _ =
                    writeln!(addresses, "    std::hint::black_box({krate}::f{at} as *const ());");
            }
            let main = workspace().join(name).join("src/main.rs");
            fs::write(main, format!("fn main() {{\n{addresses}}}\n")).expect("write a program");
            cargo(&["build", "--release", "--package", name]);
            let program = target().join("release").join(name);
            output(Command::new("strip").arg(&program));
            fs::metadata(program).expect("the program").len()
        };
        let sizes = [size(&ours.name), size(&theirs.name)];
        rows.push(Row {
            what: format!("release binary, {}, stripped, bytes", theirs.name.replace('-', " ")),
            ours: sizes[0].to_string(),
            theirs: sizes[1].to_string(),
            ratio: sizes[0] as f64 / sizes[1] as f64,
            wanted: None,
        });
        let lines = [assembly(&few_ours.name), assembly(&few_theirs.name)];
        rows.push(Row {
            what: format!("assembly, {}, instructions", few_theirs.name.replace('-', " ")),
            ours: lines[0].to_string(),
            theirs: lines[1].to_string(),
            ratio: lines[0] as f64 / lines[1] as f64,
            wanted: None,
        });
    }
    table(&rows)
}

/// The number of instructions that a crate compiles to.
fn assembly(name: &str) -> usize {
    let out = target().join(format!("{name}.s"));
    let emit = format!("--emit=asm={}", out.display());
    let _ = fs::remove_file(&out);
    cargo(&["rustc", "--release", "--package", name, "--lib", "--", "-Ccodegen-units=1", &emit]);
    let text = fs::read_to_string(out).expect("the assembly");
    text.lines().filter(|line| line.starts_with('\t') && !line.starts_with("\t.")).count()
}

fn target() -> std::path::PathBuf {
    root().join("target/perf/target")
}

fn cargo(arguments: &[&str]) {
    run(Command::new("cargo")
        .args(arguments)
        .current_dir(workspace())
        .env("CARGO_TERM_QUIET", "true")
        .env("CARGO_TARGET_DIR", target()));
}

/// What a user pays to add a dependency: a cold build of an empty crate that has it.
pub(crate) fn dependencies() -> String {
    let mut out = "| dependency | crates | cold `cargo build -j1` | `-j2` | build products |\n\
                   |---|---|---|---|---|\n"
        .to_owned();
    let cases = [
        ("log", "log = \"0.4\"".to_owned()),
        ("log-safe", log_safe("")),
        ("log-safe, `tracing`", log_safe("\"tracing\"")),
        ("tracing, `attributes`", "tracing = \"0.1\"".to_owned()),
        ("thiserror", "thiserror = \"2\"".to_owned()),
        (
            "derive_more, `display`",
            "derive_more = { version = \"2\", features = [\"display\"] }".to_owned(),
        ),
    ];
    let folder = root().join("target/perf/dependency");
    for (name, dependency) in cases {
        fs::create_dir_all(folder.join("src")).expect("create a crate");
        fs::write(folder.join("src/lib.rs"), "").expect("write a crate");
        let manifest = format!(
            "[package]\nname = \"dependency\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [workspace]\n\n[dependencies]\n{dependency}\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("write a manifest");
        let tree = output(
            Command::new("cargo")
                .args(["tree", "--quiet", "--prefix=none", "--edges=normal,build", "--no-dedupe"])
                .current_dir(&folder),
        );
        let mut crates: Vec<&str> = tree.lines().skip(1).collect();
        crates.sort_unstable();
        crates.dedup();
        run(Command::new("cargo").args(["fetch", "--quiet"]).current_dir(&folder));
        let target = folder.join("target");
        let seconds = ["1", "2"].map(|jobs| {
            let _ = fs::remove_dir_all(&target);
            let start = Instant::now();
            run(Command::new("cargo")
                .args(["build", "--quiet", "--jobs", jobs])
                .current_dir(&folder)
                .env("CARGO_TARGET_DIR", &target));
            start.elapsed().as_secs_f64()
        });
        let _ = writeln!(
            out,
            "| {name} | {} | {:.1} s | {:.1} s | {} kB |",
            crates.len(),
            seconds[0],
            seconds[1],
            bytes(&target.join("debug/deps")) / 1_000
        );
    }
    out
}

fn bytes(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).expect("a folder");
    entries.filter_map(|entry| entry.ok()?.metadata().ok()).map(|entry| entry.len()).sum()
}
