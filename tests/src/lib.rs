//! Helpers shared by the integration tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the workspace.
///
/// # Panics
///
/// Where this package is no member of it.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ is in the workspace")
}

/// The dependency on the working copy, with these features and no others.
#[must_use]
pub fn log_safe(features: &[&str]) -> String {
    format!(
        "log-safe = {{ path = '{}', default-features = false, features = {features:?} }}",
        root().join("runtime").display()
    )
}

/// A package that a test writes, outside of the workspace: with dependencies and features of its own,
/// and versions as the workspace locks them.
///
/// All such packages are built in one target directory, so that they share what they depend on.
#[derive(Debug)]
pub struct ScratchPackage {
    folder: PathBuf,
    target: PathBuf,
}

impl ScratchPackage {
    /// Writes the package in `tmp`, the `CARGO_TARGET_TMPDIR` of the test. `dependencies`: lines of the
    /// manifest.
    ///
    /// # Panics
    ///
    /// Where the target directory cannot be written.
    #[must_use]
    pub fn new(tmp: &str, name: &str, edition: &str, dependencies: &str) -> Self {
        let package = ScratchPackage {
            folder: Path::new(tmp).join(name),
            target: Path::new(tmp).join("scratch"),
        };
        // A file of an earlier run must not stay.
        let _ = fs::remove_dir_all(&package.folder);
        package.write(
            "Cargo.toml",
            &format!(
                "[workspace]\n\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n\n\
                 [dependencies]\n{dependencies}\n"
            ),
        );
        let lock = fs::read_to_string(root().join("Cargo.lock")).expect("the workspace has one");
        package.write("Cargo.lock", &lock);
        package
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes one of its files.
    ///
    /// # Panics
    ///
    /// Where the target directory cannot be written.
    pub fn write(&self, file: &str, text: &str) {
        let file = self.folder.join(file);
        fs::create_dir_all(file.parent().expect("it is in the package"))
            .and_then(|()| fs::write(file, text))
            .expect("the target directory is ours");
    }

    /// `cargo subcommand` in the package, without the network.
    #[must_use]
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args([subcommand, "--offline", "--target-dir"])
            .arg(&self.target)
            .current_dir(&self.folder)
            .env_remove("RUSTFLAGS");
        cargo
    }

    /// Where `cargo build` puts the program.
    #[must_use]
    pub fn binary(&self) -> PathBuf {
        let name = self.folder.file_name().unwrap_or_default();
        self.target.join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }
}
