//! What the compiler accepts, and what it says of what it rejects.
//!
//! `TRYBUILD=overwrite cargo test -p log-safe-ui-tests` writes the `.stderr` anew: read the diff.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn ui() {
    let tests = trybuild::TestCases::new();
    tests.pass("pass/**/*.rs");
    tests.compile_fail("fail/**/*.rs");
}

#[test]
fn every_stderr_has_its_case() {
    let orphans: Vec<PathBuf> = files(Path::new("fail"))
        .into_iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "stderr"))
        .filter(|file| !file.with_extension("rs").exists())
        .collect();
    assert!(orphans.is_empty(), "remove {orphans:?}");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is part of this package");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
