//! What the compiler pays: crates with many calls or derives, ours beside the same with what a user
//! would write instead.
//!
//! `cargo` runs this program in place of `rustc` (`RUSTC_WORKSPACE_WRAPPER`), so that the time is
//! that of one compiler on one crate, with nothing of cargo's and of the dependencies' in it.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use nix::sys::resource::{UsageWho, getrusage};

use crate::generate::{Facade, calls, derives};
use crate::{Row, median, root, run, table};

/// Paired runs of which the median is taken.
const ROUNDS: usize = 5;

/// Where the wrapper writes what it measured.
const RECORD: &str = "LOG_SAFE_PERF_RECORD";

/// One crate: its name, the dependencies it names, its source.
pub(crate) struct Subject {
    pub(crate) name: String,
    dependencies: String,
    source: String,
}

/// What one run of the compiler took.
#[derive(Clone, Copy)]
struct Cost {
    user: f64,
    peak_kib: f64,
}

/// Acts as the compiler if cargo called this program in its place.
pub(crate) fn wrapper() -> Option<ExitCode> {
    let record = env::var_os(RECORD)?;
    let mut arguments = env::args_os().skip(1);
    let status = Command::new(arguments.next()?).args(arguments).status().ok()?;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).ok()?;
    let (user, peak) = (usage.user_time(), usage.max_rss());
    let text = format!("{}.{:06} {peak}", user.tv_sec(), user.tv_usec());
    fs::write(record, text).ok()?;
    Some(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub(crate) fn workspace() -> PathBuf {
    root().join("target/perf/crates")
}

/// Writes the crates as one workspace, with the versions of this one.
pub(crate) fn write(subjects: &[&Subject]) {
    let members: Vec<String> =
        subjects.iter().map(|subject| format!("{:?}", subject.name)).collect();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", "));
    fs::create_dir_all(workspace()).expect("create the workspace");
    fs::write(workspace().join("Cargo.toml"), manifest).expect("write the workspace");
    if !workspace().join("Cargo.lock").exists() {
        fs::copy(root().join("Cargo.lock"), workspace().join("Cargo.lock")).expect("copy the lock");
    }
    for Subject { name, dependencies, source } in subjects {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependencies}\n"
        );
        let folder = workspace().join(name);
        // Another section may have left a program in it.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("src")).expect("create a crate");
        fs::write(folder.join("Cargo.toml"), manifest).expect("write a manifest");
        fs::write(folder.join("src/lib.rs"), source).expect("write a crate");
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Cold,
    /// After one call was changed.
    Incremental,
}

/// Compiles a crate whose dependencies are compiled.
fn compile(subject: &Subject, command: &str, mode: Mode, round: usize) -> Cost {
    let record = root().join("target/perf/record");
    // cargo compares contents by their time: each round is another text.
    let source = match mode {
        Mode::Cold => format!("{}// {round}\n", subject.source),
        Mode::Incremental => subject.source.replacen(
            "the listener has stopped",
            &format!("the listener has stopped: {round}"),
            1,
        ),
    };
    fs::write(workspace().join(&subject.name).join("src/lib.rs"), source).expect("write a crate");
    let _ = fs::remove_file(&record);
    run(Command::new("cargo")
        .args([command, "--quiet", "--lib", "--jobs", "1", "--package", &subject.name])
        .current_dir(workspace())
        .env("RUSTC_WORKSPACE_WRAPPER", env::current_exe().expect("this program"))
        .env("CARGO_INCREMENTAL", if mode == Mode::Incremental { "1" } else { "0" })
        .env("CARGO_TARGET_DIR", root().join("target/perf/target"))
        .env(RECORD, &record));
    let record = fs::read_to_string(record).expect("the wrapper's record");
    let (user, peak) = record.split_once(' ').expect("the wrapper's record");
    Cost { user: user.parse().expect("seconds"), peak_kib: peak.parse().expect("KiB") }
}

/// The comparison of ours (first) with others, each with its median cost: the ratios are those of
/// paired runs.
fn compare(subjects: &[&Subject], command: &str, mode: Mode, rounds: usize) -> Vec<(Cost, f64)> {
    // Not measured: compiles the dependencies, and what an incremental run starts from.
    if rounds > 1 {
        for subject in subjects {
            compile(subject, command, mode, rounds);
        }
    }
    let runs: Vec<Vec<Cost>> = (0..rounds)
        .map(|round| {
            subjects.iter().map(|subject| compile(subject, command, mode, round)).collect()
        })
        .collect();
    (0..subjects.len())
        .map(|at| {
            let of = |value: &dyn Fn(&Vec<Cost>) -> f64| median(runs.iter().map(value).collect());
            let cost = Cost {
                user: of(&|round| round[at].user),
                peak_kib: of(&|round| round[at].peak_kib),
            };
            (cost, of(&|round| round[0].user / round[at].user))
        })
        .collect()
}

pub(crate) fn log_safe(features: &str) -> String {
    let path = root().join("runtime");
    format!("log-safe = {{ path = \"{}\", features = [{features}] }}", path.display())
}

/// Ours and `log`'s or `tracing`'s.
pub(crate) fn call_subjects(facade: Facade, count: usize) -> [Subject; 2] {
    let (name, version, features) = match facade {
        Facade::Log => ("log", "{ version = \"0.4\", features = [\"kv\"] }", "\"log\""),
        Facade::Tracing => ("tracing", "\"0.1\"", "\"tracing\""),
    };
    let theirs = format!("{name} = {version}");
    [
        Subject {
            name: format!("log-safe-{name}-calls-{count}"),
            dependencies: format!("{}\n{theirs}", log_safe(features)),
            source: calls(facade, &format!("use log_safe::{name}::error;"), count),
        },
        Subject {
            name: format!("{name}-calls-{count}"),
            source: calls(facade, &format!("use {name}::error;"), count),
            dependencies: theirs,
        },
    ]
}

/// Ours, and the derives that stand where it would: an identity, and a value with the `Debug` that
/// it proves.
fn derive_subjects(count: usize) -> [Vec<Subject>; 2] {
    const THISERROR: &str = "#[derive(Debug, thiserror::Error)]\n#[error(\"NAME(id={id})\")]";

    let subject = |name: &str, dependencies: &str, attributes: &str, field: &str| Subject {
        name: format!("{name}-derives-{count}"),
        dependencies: dependencies.to_owned(),
        source: derives(attributes, field, count),
    };
    let ours = log_safe("");
    let thiserror = "thiserror = \"2\"";
    [
        vec![
            subject("log-safe", &ours, "#[log_safe::log_safe]", "#[log_safe(id)]"),
            subject(
                "derive_more",
                "derive_more = { version = \"2\", features = [\"display\"] }",
                "#[derive(derive_more::Display)]\n#[display(\"NAME(id={id})\")]",
                "",
            ),
            subject("thiserror", thiserror, THISERROR, ""),
            subject("debug", "", "#[derive(Debug)]", ""),
        ],
        vec![
            subject("value", &ours, "#[log_safe::log_safe(value)]\n#[derive(Debug)]", ""),
            subject("value-against-thiserror", thiserror, THISERROR, ""),
            subject("value-against-debug", "", "#[derive(Debug)]", ""),
        ],
    ]
}

/// The table of compile times.
pub(crate) fn measure() -> String {
    let calls = |count| {
        [Facade::Log, Facade::Tracing]
            .map(|facade| (Vec::from(call_subjects(facade, count)), count))
    };
    let derives = [100, 1_000]
        .into_iter()
        .flat_map(|count| derive_subjects(count).map(|subjects| (subjects, count)));
    let groups: Vec<(Vec<Subject>, usize)> =
        [100, 1_000, 10_000].into_iter().flat_map(calls).chain(derives).collect();
    let all: Vec<&Subject> = groups.iter().flat_map(|(subjects, _)| subjects).collect();
    write(&all);

    let mut rows = Vec::new();
    for (subjects, count) in &groups {
        let subjects: Vec<&Subject> = subjects.iter().collect();
        let is_derive = subjects.len() > 2;
        for (command, mode) in [
            ("check", Mode::Cold),
            ("check", Mode::Incremental),
            ("build", Mode::Cold),
            ("build", Mode::Incremental),
        ] {
            let is_long = *count == 10_000;
            if mode == Mode::Incremental && (is_derive || is_long) || is_long && command == "build"
            {
                continue;
            }
            let costs = compare(&subjects, command, mode, if is_long { 1 } else { ROUNDS });
            let (ours, _) = costs[0];
            for (subject, (theirs, ratio)) in subjects.iter().zip(&costs).skip(1) {
                let name = match mode {
                    Mode::Cold => "",
                    Mode::Incremental => ", one call changed",
                };
                let row = Row {
                    what: format!("`cargo {command}`, {}{name}", subject.name.replace('-', " ")),
                    ours: format!("{:.2} s, {:.0} MiB", ours.user, ours.peak_kib / 1024.0),
                    theirs: format!("{:.2} s, {:.0} MiB", theirs.user, theirs.peak_kib / 1024.0),
                    ratio: *ratio,
                    wanted: wanted(command, mode, &subject.name),
                };
                eprintln!("{}", row.line());
                rows.push(row);
            }
        }
    }
    table(&rows)
}

/// What issue and README promise.
fn wanted(command: &str, mode: Mode, subject: &str) -> Option<f64> {
    match (command, mode, subject) {
        ("check", Mode::Cold, "log-calls-1000") => Some(1.3),
        ("check", Mode::Cold, "tracing-calls-1000") => Some(1.15),
        ("check", Mode::Cold, "derive_more-derives-1000") => Some(1.2),
        _ => None,
    }
}
