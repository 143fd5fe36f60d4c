//! A feature changes words, never verdicts: the hazards are rejected where no feature is on, too.
//!
//! The workspace is built with the features of all its members, so this asks a package outside it.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

#[test]
#[allow(
    clippy::unnecessary_debug_formatting,
    reason = "the quotes and escapes of a string are meant"
)]
fn hazards_are_rejected() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = tests.parent().expect("a member of the workspace");
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("without_features");
    fs::create_dir_all(package.join("src")).expect("the target directory is ours");

    let manifest = fs::read_to_string(tests.join("Cargo.toml")).expect("it is this package's");
    let (_, crates) =
        manifest.split_once("\n# Foreign crates, for their hazards.\n").expect("they are there");
    let (crates, _) = crates.split_once("\n\n").expect("something comes after them");
    let runtime = root.join("runtime");
    let manifest = format!(
        "[package]\nname = \"without-features\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [workspace]\n\n[dependencies]\nlog-safe.path = {runtime:?}\n{crates}\n"
    );
    fs::write(package.join("Cargo.toml"), manifest).expect("the target directory is ours");
    let lock = fs::read(root.join("Cargo.lock")).expect("it is part of the project");
    fs::write(package.join("Cargo.lock"), lock).expect("the target directory is ours");
    let source = ["proved", "hazards"].map(|name| {
        let path = tests.join("tests/foreign").join(name).with_extension("rs");
        format!("#[macro_use]\n#[path = {path:?}]\npub mod {name};\n")
    });
    fs::write(package.join("src/lib.rs"), source.concat()).expect("the target directory is ours");

    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["check", "--quiet", "--offline", "--target-dir"])
        .arg(package.join("target"))
        .current_dir(&package)
        .output()
        .expect("cargo runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
