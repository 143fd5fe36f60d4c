//! The same code through the macros of `log`, `tracing` and std, and through ours: rustc and clippy
//! must say the same of it, at the same places. So lints in user code keep working, and none comes
//! from what our macros write.

#![allow(
    clippy::unnecessary_debug_formatting,
    reason = "the quotes and escapes of a string are meant"
)]

use std::collections::BTreeSet;
use std::env;
use std::process::Command;

use log_safe_tests::{ScratchPackage, log_safe};

const THEIRS: &str = "use std::{format, write, println}; use log::{error, info}; use tracing as events; use tracing::instrument;";
/// What clippy no longer says. It reads the arguments of `format_args!` for these, and finds a check
/// around each; `print_stdout` looks for `println!` written by the user. The last two look at the
/// receiver of `to_string`, and find a check around that. Nothing else may be lost.
const LOST: [&str; 7] = [
    "variables can be used directly in the `format!` string",
    "applied to a type that implements `Display` in `error!` args",
    "`format!` in `error!` args",
    "useless use of `format!`",
    "use of `println!`",
    "implicitly cloning a `String` by calling `to_string`",
    "redundant clone",
];

const OURS: &str = "use log_safe::{safe_format as format, safe_write as write, safe_println as println}; use log_safe::log::{error, info}; use log_safe::tracing as events; use log_safe::tracing::instrument;";

/// What is wrong with each line is what the lint is called that must find it, if any does.
const CODE: &str = r#"
use std::fmt::Write as _;

pub fn unused_variable(peer: u32) {
    let unused = 1;
    error!("lost {peer}");
}

pub fn unused_assignment() {
    let mut retries = 1;
    retries = 2;
    error!("{}", 3);
}

pub fn used_only_there(peer: u32) {
    let logged = peer;
    error!("lost {logged} {}", peer);
}

#[must_use]
pub fn must_be_used() -> u32 {
    7
}

pub fn unused_result(out: &mut String) {
    must_be_used();
    format!("lost {}", must_be_used());
    write!(out, "lost");
    error!("lost {}", must_be_used());
}

#[deprecated]
pub fn old() -> u32 {
    7
}

pub fn deprecated() {
    error!("lost {}", old());
    events::error!(peer = old(), "lost");
}

pub fn uninlined_format_args(peer: u32, name: &str) {
    error!("lost {}", peer);
    info!(target: "net", "lost {} {:?}", peer, name);
    println!("lost {}", peer);
    let _ = format!("lost {}", peer);
    events::error!("lost {}", peer);
}

pub fn redundant(name: String, port: u16) {
    let copy = name.clone();
    error!("lost {}", copy.clone());
    error!("lost {}", name.to_string());
    error!("lost {}", port.clone());
    error!("lost {}", &port);
    error!("lost {}", format!("port {}", port));
    error!("lost {}", (port));
    error!("lost {}", { port });
    error!("lost {}", port as u16);
    let _ = format!("lost");
    let _ = format!("{}", name);
}

pub fn in_arguments(ports: &[u16], index: usize) -> Result<(), std::num::ParseIntError> {
    error!("lost {}", ports[index]);
    error!("lost {}", ports.iter().next().unwrap());
    error!("lost {}", ports.len() as u32);
    error!("lost {}", 1 + 2 * 3 << 1);
    error!("lost {}", "7".parse::<u16>()?);
    error!("lost {:?}", if index == 0 { return Ok(()) } else { index });
    error!("lost {}", unsafe { *ports.as_ptr() });
    Ok(())
}

pub fn key_values(peer: u32, name: &str) {
    error!(peer = peer, name:? = name; "lost");
    error!(peer; "lost {peer:>width$}", width = 8);
    events::error!(peer = peer, ?name, %name, "lost {}", name);
    let _span = events::info_span!("forward", peer, name = name.len()).entered();
}

#[instrument(skip(name))]
pub fn instrumented(peer: u32, name: &str) -> usize {
    let unused = 1;
    must_be_used();
    name.len()
}
"#;

#[test]
fn lints_are_those_of_the_original_macros() {
    if !clippy() {
        // To stderr, past the capture of the test harness.
        let _ = std::io::Write::write_all(&mut std::io::stderr(), b"skipped: lints: no clippy\n");
        return;
    }
    for edition in ["2018", "2021", "2024"] {
        let said = lint(edition);
        let [theirs, ours] = ["theirs", "ours"].map(|side| {
            let prefix = format!("src/{side}.rs:");
            let lines = said.lines().filter_map(|line| line.strip_prefix(&prefix));
            lines.map(|line| line.replace(&format!("{side}::"), "")).collect::<BTreeSet<_>>()
        });
        assert!(theirs.len() > 40, "{edition}: too little is found to compare:\n{said}");
        let [mut lost, new]: [Vec<_>; 2] =
            [theirs.difference(&ours).collect(), ours.difference(&theirs).collect()];
        lost.retain(|line| !LOST.iter().any(|known| line.contains(known)));
        assert!(lost.is_empty() && new.is_empty(), "{edition}: lost {lost:#?}, new {new:#?}");
    }
}

fn clippy() -> bool {
    let version = cargo().args(["clippy", "--version"]).output();
    version.is_ok_and(|version| version.status.success())
}

fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// What `cargo clippy` says of both, one line each.
fn lint(edition: &str) -> String {
    let dependencies = log_safe(&["std", "log", "tracing"])
        + "\nlog = { version = \"0.4.21\", features = [\"kv\", \"std\"] }\ntracing = \"0.1.41\"";
    let package = ScratchPackage::new(
        env!("CARGO_TARGET_TMPDIR"),
        &format!("lints-{edition}"),
        edition,
        &dependencies,
    );
    // `blanket_clippy_restriction_lints` is about the switch that this needs.
    package.write(
        "src/lib.rs",
        "#![warn(clippy::pedantic, clippy::nursery, clippy::restriction)]\n\
         #![warn(unused, future_incompatible, nonstandard_style, rust_2018_idioms)]\n\
         #![warn(unused_qualifications, unused_parens, unused_results, single_use_lifetimes)]\n\
         #![allow(clippy::blanket_clippy_restriction_lints)]\n\
         pub mod ours;\npub mod theirs;\n",
    );
    package.write("src/theirs.rs", &format!("{THEIRS}{CODE}"));
    package.write("src/ours.rs", &format!("{OURS}{CODE}"));
    let output = package
        .cargo("clippy")
        .args(["--quiet", "--message-format=short"])
        .output()
        .expect("cargo can be run");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{edition}: {said}");
    // What is said of the first line is said of the names that are imported there.
    let said: Vec<&str> = said.lines().filter(|line| !line.contains(".rs:1:")).collect();
    said.join("\n")
}
