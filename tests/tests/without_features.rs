//! A feature changes words, never verdicts: the hazards are rejected where no feature is on, too.
//!
//! The workspace is built with the features of all its members, so this asks a package outside it.

use std::fs;

use log_safe_tests::{ScratchPackage, root};

#[test]
#[allow(
    clippy::unnecessary_debug_formatting,
    reason = "the quotes and escapes of a string are meant"
)]
fn hazards_are_rejected() {
    let tests = root().join("tests");
    let manifest = fs::read_to_string(tests.join("Cargo.toml")).expect("it is this package's");
    let (_, crates) =
        manifest.split_once("\n# Foreign crates, for their hazards.\n").expect("they are there");
    let (crates, _) = crates.split_once("\n\n").expect("something comes after them");
    let dependencies = format!("log-safe.path = {:?}\n{crates}", root().join("runtime"));
    let package =
        ScratchPackage::new(env!("CARGO_TARGET_TMPDIR"), "without-features", "2024", &dependencies);
    let source = ["proved", "hazards"].map(|name| {
        let path = tests.join("tests/foreign").join(name).with_extension("rs");
        format!("#[macro_use]\n#[path = {path:?}]\npub mod {name};\n")
    });
    package.write("src/lib.rs", &source.concat());

    let output = package.cargo("check").arg("--quiet").output().expect("cargo runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
