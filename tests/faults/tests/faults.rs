//! Each hazard is real, and the checked call does not meet it: child processes, with a watchdog.

#![allow(missing_docs, reason = "a table of faults, and no API")]

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

/// What the raw call does.
enum Raw {
    /// It never returns.
    Blocks,
    /// It prints so many bytes, or more.
    Floods(usize),
    /// It ends the process: the stack is full.
    Overflows,
    /// It returns, and this is in what it prints.
    Prints(&'static str),
}
use Raw::{Blocks, Floods, Overflows, Prints};

struct Fault {
    name: &'static str,
    raw: Raw,
    /// What the checked call prints.
    checked: &'static str,
    /// The ui-test with what the compiler says of the raw call's argument, if given to ours. That
    /// it is refused is asserted beside each fault, in `src`.
    refused: &'static str,
}

#[rustfmt::skip]
const FAULTS: &[Fault] = &[
    Fault { name: "dashmap", raw: Blocks, checked: "Connection(id=7)", refused: "foreign/fail/concurrent-map" },
    Fault { name: "scc", raw: Blocks, checked: "Connection(id=7)", refused: "foreign/fail/faults" },
    Fault { name: "flood", raw: Floods(1_000_000), checked: "Connection(id=7)", refused: "foreign/fail/concurrent-map" },
    Fault { name: "r2d2", raw: Blocks, checked: "Store(id=7)", refused: "foreign/fail/faults" },
    Fault { name: "std-mutex", raw: Prints("<locked>"), checked: "Connection(id=7)", refused: "fail/hazard/map-in-a-lock" },
    Fault { name: "std-rwlock", raw: Prints("<locked>"), checked: "Connection(id=7)", refused: "fail/hazard/map-in-a-lock" },
    Fault { name: "std-stall", raw: Blocks, checked: "Connection(id=7)", refused: "fail/hazard/map-in-a-lock" },
    Fault { name: "debug-that-logs", raw: Blocks, checked: "Session(id=7)", refused: "fail/daily/identity-by-debug" },
    Fault { name: "cycle", raw: Overflows, checked: "Node(id=7)", refused: "fail/daily/identity-by-debug" },
    Fault { name: "cycle-of-mutexes", raw: Prints("<locked>"), checked: "Guarded(id=7)", refused: "fail/hazard/unknown-in-a-lock" },
    // Without the console; the other half is `tokio_with_its_console`.
    Fault { name: "tokio", raw: Prints("data: [1]"), checked: "Connection(id=7)", refused: "foreign/fail/faults" },
];

#[test]
fn each_is_in_the_table() {
    let names = Command::new(PROGRAM).output().expect("it was built").stdout;
    let names = String::from_utf8(names).expect("names are ASCII");
    assert!(names.lines().eq(FAULTS.iter().map(|fault| fault.name)), "{names}");
}

#[test]
fn each_raw_call_does_harm() {
    for_each_fault(|fault| does_harm(Path::new(PROGRAM), fault.name, &fault.raw));
}

#[test]
fn each_checked_call_ends_and_prints_an_identity() {
    for_each_fault(|fault| is_harmless(Path::new(PROGRAM), fault.name, fault.checked));
}

#[test]
fn each_raw_call_is_refused_by_the_checked_macro() {
    let ui_tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui-tests");
    for fault in FAULTS {
        let said = fs::read_to_string(ui_tests.join(fault.refused).with_extension("stderr"));
        let said = said.unwrap_or_else(|error| panic!("{}: {error}", fault.refused));
        assert!(said.contains("error[E0277]"), "{}: {said}", fault.refused);
    }
}

/// A program that tokio's console can look into is built with `--cfg tokio_unstable`.
#[test]
fn tokio_with_its_console() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tokio_unstable");
    let flags = env::var("RUSTFLAGS").unwrap_or_default() + " --cfg tokio_unstable";
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--package", "log-safe-faults", "--target-dir"])
        .arg(&target)
        .env("RUSTFLAGS", flags)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_BUILD_TARGET")
        .status()
        .expect("cargo runs");
    assert!(built.success());
    let program = target.join("debug").join(Path::new(PROGRAM).file_name().expect("a file"));
    does_harm(&program, "tokio", &Blocks);
    is_harmless(&program, "tokio", "Connection(id=7)");
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_log-safe-faults");

/// All at the same time: they do little but wait.
fn for_each_fault(test: impl Fn(&Fault) + Sync) {
    thread::scope(|scope| {
        for fault in FAULTS {
            let test = &test;
            scope.spawn(move || test(fault));
        }
    });
}

fn does_harm(program: &Path, name: &str, raw: &Raw) {
    let limit = match raw {
        Blocks => LONG_BLOCKED,
        Floods(_) | Overflows | Prints(_) => PATIENCE,
    };
    let Ended { status, out, errors } = watch(program, name, "raw", limit);
    let start: String = out.chars().take(1000).collect();
    let shown = format!("{name}: {status:?}, {} bytes: {start}\n{errors}", out.len());
    // It came as far as the log call.
    assert!(out.starts_with("calling\n"), "{shown}");
    let returned = out.ends_with("\ncalled\n");
    let as_claimed = match *raw {
        Blocks => status.is_none() && !returned,
        Overflows => {
            status.is_some_and(|status| !status.success())
                && !returned
                && errors.contains("has overflowed its stack")
        }
        Floods(bytes) => returned && out.len() >= bytes,
        Prints(text) => returned && out.contains(text),
    };
    assert!(as_claimed, "{shown}");
}

fn is_harmless(program: &Path, name: &str, prints: &str) {
    let Ended { status, out, errors } = watch(program, name, "checked", PATIENCE);
    let ended = status.is_some_and(|status| status.success());
    assert!(ended, "{name}: {status:?}: {out}\n{errors}");
    assert_eq!(out, format!("calling\nlost {prints}\ncalled\n"), "{name}");
    assert_eq!(errors, "", "{name}");
}

/// Nobody waits so long for a log line.
const LONG_BLOCKED: Duration = Duration::from_secs(2);

/// What ends by itself may take as long as a busy machine needs.
const PATIENCE: Duration = Duration::from_secs(60);

struct Ended {
    /// None if it had to be killed.
    status: Option<ExitStatus>,
    out: String,
    errors: String,
}

/// Runs a fault, and kills it when its log call has taken longer than `limit`.
fn watch(program: &Path, name: &str, call: &str, limit: Duration) -> Ended {
    let build = if program == Path::new(PROGRAM) { "plain" } else { "console" };
    // Files, because nobody would empty a pipe.
    let stem = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{call}-{build}"));
    let path = |what| stem.with_extension(what);
    let file = |what| File::create(path(what)).expect("the target directory is ours");
    let read = |what| {
        String::from_utf8_lossy(&fs::read(path(what)).expect("it was made here")).into_owned()
    };
    let mut child = Command::new(program)
        .args([name, call])
        // The child ends when this pipe does, so it does not outlive us, however we end.
        .stdin(Stdio::piped())
        .stdout(file("out"))
        .stderr(file("err"))
        .spawn()
        .expect("it was built");
    let started = Instant::now();
    let mut called = None;
    let status = loop {
        if let Some(status) = child.try_wait().expect("it is our child") {
            break Some(status);
        }
        if called.is_none() && fs::metadata(path("out")).is_ok_and(|out| out.len() > 0) {
            called = Some(Instant::now());
        }
        if called.is_some_and(|called| called.elapsed() > limit) || started.elapsed() > PATIENCE * 2
        {
            child.kill().expect("it is our child");
            child.wait().expect("it is our child");
            break None;
        }
        thread::sleep(Duration::from_millis(10));
    };
    Ended { status, out: read("out"), errors: read("err") }
}
