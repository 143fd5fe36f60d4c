//! Measures what log-safe costs, beside what a user would write instead.
//!
//! ```sh
//! cargo run --release -p log-safe-perf -- guard    # counts only, repeatable: CI runs it
//! cargo run --release -p log-safe-perf -- page     # measures everything, writes the page
//! ```
//!
//! A section of the page can be measured alone, by its name.

#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]

mod compile;
mod count;
mod generate;
mod page;
mod stall;
mod weight;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    if let Some(status) = compile::wrapper() {
        return status;
    }
    match std::env::args().nth(1).as_deref() {
        Some("compile") => print!("{}", compile::measure()),
        Some("count") => print!("{}", table(&count::measure())),
        Some("stall") => {
            let (table, plot) = stall::measure();
            print!("{table}{plot}");
        }
        Some("program") => print!("{}", weight::program()),
        Some("dependencies") => print!("{}", weight::dependencies()),
        Some("page") => page::write(),
        Some("guard") => return if count::guard() { ExitCode::SUCCESS } else { ExitCode::FAILURE },
        _ => {
            eprintln!("one of: guard, page, stall, count, program, dependencies, compile");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// A comparison.
struct Row {
    what: String,
    ours: String,
    theirs: String,
    ratio: f64,
    /// The ratio that is promised, where one is.
    wanted: Option<f64>,
}

impl Row {
    fn line(&self) -> String {
        let Row { what, ours, theirs, ratio, .. } = self;
        let wanted = self.wanted.map_or(String::new(), |wanted| format!("≤ {wanted}"));
        format!("| {what} | {ours} | {theirs} | {ratio:.3} | {wanted} |")
    }
}

fn table(rows: &[Row]) -> String {
    let mut out =
        "| compared | log-safe | instead | ratio | wanted |\n|---|---|---|---|---|\n".to_owned();
    for row in rows {
        let _ = writeln!(out, "{}", row.line());
    }
    out
}

/// The top folder of the repository.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("tests/perf").to_owned()
}

/// Runs a command that must succeed.
fn run(command: &mut Command) {
    let status = command.status().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(status.success(), "{command:?}: {status}");
}

/// What a command that must succeed prints.
fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {}\n{errors}", output.status);
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
