//! Crates that are written at test time, and what rustc says of them.

#![allow(dead_code, reason = "no test uses all of it")]

use std::process::Output;

use log_safe_tests::{ScratchPackage, log_safe};
use serde_json::Value;

/// A package with log-safe and both facades.
pub(crate) fn package(name: &str, files: &[(&str, &str)]) -> ScratchPackage {
    let dependencies = log_safe(&["std", "log", "tracing"])
        + "\nlog = { version = \"0.4\", features = [\"kv_serde\", \"kv_std\", \"kv_sval\", \"std\"] }\n\
           serde_core = \"1\"\nsval = \"2\"\ntracing = \"0.1\"";
    let package = ScratchPackage::new(env!("CARGO_TARGET_TMPDIR"), name, "2024", &dependencies);
    for (file, text) in files {
        package.write(&format!("src/{file}"), text);
    }
    package
}

/// What `cargo check` complains of: file, line and error, for each line that is involved.
pub(crate) fn errors_in(package: &ScratchPackage) -> Vec<(String, usize, String)> {
    let output = cargo(package, "check");
    let messages = String::from_utf8(output.stdout).expect("JSON is UTF-8");
    assert!(
        messages.contains("\"compiler-message\"") || output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    errors(&messages)
}

/// `cargo subcommand`, with its messages as JSON.
pub(crate) fn cargo(package: &ScratchPackage, subcommand: &str) -> Output {
    package.cargo(subcommand).arg("--message-format=json").output().expect("cargo runs")
}

/// The errors among the messages of a run of cargo.
pub(crate) fn errors(messages: &str) -> Vec<(String, usize, String)> {
    let mut errors = Vec::new();
    for line in messages.lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        let message = &message["message"];
        if message["level"] != "error" {
            continue;
        }
        let text = message["message"].as_str().unwrap_or_default();
        let code = message["code"]["code"].as_str().unwrap_or("no code");
        for span in message["spans"].as_array().into_iter().flatten() {
            let (file, line) = (span["file_name"].as_str(), span["line_start"].as_u64());
            let (Some(file), Some(line)) = (file, line) else { continue };
            let line = usize::try_from(line).expect("a line number");
            errors.push((file.to_owned(), line, format!("{code}: {text}")));
        }
    }
    errors
}
