//! Hosts that cannot be members of the workspace: without std for certain, which a member is not
//! while another one switches it on, and with two versions of log-safe in one graph.
//!
//! The hosts that can be members are in `tests/hosts/`.

use std::fs;
use std::path::{Path, PathBuf};

use log_safe_tests::{ScratchPackage, log_safe, root};

/// What rustc says of a library with these dependencies: nothing, or errors.
#[track_caller]
fn check(name: &str, dependencies: &str, source: &str) -> Result<(), String> {
    let package = ScratchPackage::new(env!("CARGO_TARGET_TMPDIR"), name, "2024", dependencies);
    package.write("src/lib.rs", source);
    let output = package.cargo("check").arg("--quiet").output().expect("cargo runs this test");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(()) } else { Err(said) }
}

/// rustc takes one panic handler per program, and std has one: with it anywhere in the graph this
/// does not compile.
const WITHOUT_STD: &str = "\
#![no_std]
#![no_implicit_prelude]
#![deny(warnings, missing_docs)]
#![forbid(unsafe_code)]
//! A host that has a panic handler of its own.

#[panic_handler]
fn panicked(_: &::core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

/// With an identity.
#[::log_safe::log_safe(debug)]
pub struct Connection {
    #[log_safe(id)]
    port: u16,
    /// Not printed.
    pub state: ::core::cell::RefCell<State>,
}

/// Not annotated.
#[derive(::core::fmt::Debug)]
pub struct State;
";

/// A function of the host.
fn function(parameters: &str, body: &str) -> String {
    format!("/// Logs.\npub fn log({parameters}) {{\n    {body}\n}}\n")
}

#[test]
fn without_alloc() {
    let parameters = "out: &mut dyn ::core::fmt::Write, conn: &Connection";
    let body = "let _ = ::log_safe::safe_write!(out, \"{conn} {conn:?} {}\", 1);";
    let source = WITHOUT_STD.to_owned() + &function(parameters, body);
    check("without-alloc", &log_safe(&[]), &source).unwrap();

    let error = check("without-alloc", &log_safe(&["std"]), &source).unwrap_err();
    assert!(error.contains("`panic_impl`"), "std is not noticed: {error}");
    let source = source.replace("{}\", 1", "{:?}\", conn.state");
    let error = check("without-alloc", &log_safe(&[]), &source).unwrap_err();
    assert!(error.contains("is not safe to log whole"), "{error}");
}

#[test]
fn without_std() {
    let usage = root().join("tests/hosts/usage.rs");
    let source = format!(
        "{WITHOUT_STD}\
         use ::log_safe::{{safe_debug, safe_error, safe_info, safe_log, safe_trace, safe_warn}};\n\
         ::core::include!(r\"{}\");\n{}",
        usage.display(),
        function(
            "conn: &Connection",
            "safe_error!(conn:%; \"{conn}\");\n    \
             ::log_safe::tracing::error!(%conn, \"{}\", ::log_safe::safe_format!(\"{conn:?}\"));",
        ),
    );
    let dependencies = log_safe(&["alloc", "log", "serde", "tracing"])
        + "\nlog = { version = \"0.4.21\", default-features = false, features = [\"kv\"] }";
    check("without-std", &dependencies, &source).unwrap();
}

/// A copy of this crate, as another version of it. Everything else it inherits from the workspace,
/// in whose target directory it is.
fn another_version() -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("another-version");
    for package in ["macros", "runtime"] {
        // A file that is gone from the package must not stay in the copy.
        let _ = fs::remove_dir_all(copy.join(package));
        copy_files(&root().join(package), &copy.join(package));
        let manifest = copy.join(package).join("Cargo.toml");
        let text = fs::read_to_string(&manifest).expect("it was copied");
        let text = text
            .replace("\nversion.workspace = true\n", "\nversion = \"0.0.9\"\n")
            .replace("log-safe-macros.workspace = true", "log-safe-macros.path = \"../macros\"");
        fs::write(manifest, text).expect("the target directory is ours");
    }
    copy
}

fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the target directory is ours");
    for entry in fs::read_dir(from).expect("it is part of the project") {
        let entry = entry.expect("as above");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_files(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("the target directory is ours");
        }
    }
}

/// A proof holds for the version that it was made with: another one may ask for more.
#[test]
fn two_versions_in_one_graph() {
    let dependencies = format!(
        "{}\nother = {{ package = \"log-safe\", path = '{}' }}\nlog = \"0.4.21\"",
        log_safe(&["std", "log"]),
        another_version().join("runtime").display()
    );
    let source = |annotation: &str, logged: &str| {
        format!(
            "#[{annotation}]\npub struct Connection {{\n    #[log_safe(id)]\n    id: u64,\n}}\n\n\
             pub fn log(conn: &Connection) {{\n    {logged}(\"lost {{conn}}\");\n}}\n"
        )
    };
    let other = "other::log_safe(crate = ::other)";
    for (annotation, logged) in
        [("log_safe::log_safe", "log_safe::safe_error!"), (other, "other::log::error!")]
    {
        check("two-versions", &dependencies, &source(annotation, logged)).unwrap();
    }
    for (annotation, logged) in
        [("log_safe::log_safe", "other::safe_error!"), (other, "log_safe::log::error!")]
    {
        let error = check("two-versions", &dependencies, &source(annotation, logged)).unwrap_err();
        assert!(error.contains("`Connection` is not proved safe to log"), "{error}");
        assert!(error.contains("multiple different versions of crate `log_safe`"), "{error}");
    }
}
