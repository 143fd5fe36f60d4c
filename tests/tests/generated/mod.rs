//! Crates that are written at test time, and what rustc says of them.

#![allow(dead_code, reason = "no test uses all of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A package with log-safe and both facades, in the target folder.
pub(crate) struct Package {
    folder: PathBuf,
}

impl Package {
    /// Writes it: each file by its name in `src`.
    pub(crate) fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let workspace =
            Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a member of the workspace");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(folder.join("src")).expect("the target folder can be written");
        let manifest = format!(
            "[workspace]\n[package]\nname = \"{name}\"\nedition = \"2024\"\n[dependencies]\n\
             log = {{ version = \"0.4\", features = [\"kv_serde\", \"kv_std\", \"kv_sval\", \"std\"] }}\n\
             serde_core = \"1\"\nsval = \"2\"\ntracing = \"0.1\"\nlog-safe = {{ path = '{}', features = [\"tracing\"] }}\n",
            workspace.join("runtime").display(),
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("as above");
        fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).expect("as above");
        for (name, text) in files {
            fs::write(folder.join("src").join(name), text).expect("as above");
        }
        Package { folder }
    }

    /// `cargo subcommand`, with its messages as JSON.
    pub(crate) fn cargo(&self, subcommand: &str) -> Output {
        Command::new(env!("CARGO"))
            .args([subcommand, "--offline", "--message-format=json", "--target-dir"])
            .arg(self.folder.parent().expect("it is in a folder").join("generated-target"))
            .current_dir(&self.folder)
            .output()
            .expect("cargo runs")
    }

    /// Where `cargo build` puts the program.
    pub(crate) fn binary(&self) -> PathBuf {
        let name = self.folder.file_name().expect("it has a name");
        let target = self.folder.parent().expect("it is in a folder").join("generated-target");
        target.join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// What `cargo check` complains of: file, line and error, for each line that is involved.
    pub(crate) fn errors(&self) -> Vec<(String, usize, String)> {
        let output = self.cargo("check");
        let messages = String::from_utf8(output.stdout).expect("JSON is UTF-8");
        assert!(
            messages.contains("\"compiler-message\"") || output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        errors(&messages)
    }
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
