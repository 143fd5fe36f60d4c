//! The page of the messages that users meet daily, written from the tests that show them.
//!
//! `TRYBUILD=overwrite cargo test -p log-safe-ui-tests` writes it anew, like the `.stderr`.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

const PAGE: &str = "../runtime/src/errors/daily.md";

/// In the order of how often they are met.
const CASES: [(&str, &str); 7] = [
    ("unannotated-struct", "A struct of your own"),
    ("interior-shared-map", "A map behind a lock"),
    ("trait-object", "A trait object"),
    ("generic", "A generic"),
    ("identity-by-debug", "`{:?}` where only `{}` prints the identity"),
    ("error-by-debug", "`{:?}` of an error"),
    ("foreign-type", "A type of another crate"),
];

#[test]
fn page_of_daily_errors() {
    let page = page();
    if env::var_os("TRYBUILD").is_some_and(|mode| mode == "overwrite") {
        fs::write(PAGE, &page).expect("the page can be written");
    }
    let written = read(PAGE);
    assert!(written == page, "{PAGE} is not what the ui-tests say: write it anew, see above");
}

/// The README shows the first lines of a message.
#[test]
fn message_in_the_readme() {
    const README: &str = "../README.md";
    let readme = read(README);
    let (before, rest) = readme.split_once("<!-- message: ui-tests/").expect("it shows one");
    let (file, rest) = rest.split_once(" -->\n```text\n").expect("a block follows");
    let (_, after) = rest.split_once("```\n\n").expect("the block ends");
    let message = excerpt(&read(file));
    assert!(message.lines().count() <= 10, "too long for the first screen:\n{message}");
    let shown =
        format!("{before}<!-- message: ui-tests/{file} -->\n```text\n{message}```\n\n{after}");
    if env::var_os("TRYBUILD").is_some_and(|mode| mode == "overwrite") {
        fs::write(README, &shown).expect("it can be written");
    }
    assert!(read(README) == shown, "the message in {README} is not that of {file}");
}

/// What a reader needs of `message`: its headline, the code, and the first note. The help between
/// them names a trait that a user never writes.
fn excerpt(message: &str) -> String {
    let head = message.lines().take_while(|line| !line.starts_with("  = "));
    let note = message.lines().find(|line| line.starts_with("  = note: "));
    head.chain(note).chain(["  …"]).fold(String::new(), |shown, line| shown + line + "\n")
}

#[test]
fn every_case_is_on_the_page() {
    for entry in fs::read_dir("fail/daily").expect("the folder is part of this package") {
        let name = entry.expect("it can be read").path().with_extension("");
        let name = name.file_name().and_then(|name| name.to_str()).expect("a file has a name");
        assert!(CASES.iter().any(|(case, _)| *case == name), "{name} is missing in CASES");
    }
}

fn page() -> String {
    let mut page = String::from("<!-- Written by ui-tests/tests/ui_daily.rs -->\n");
    for (case, title) in CASES {
        let [rejected, accepted] =
            ["fail", "pass"].map(|folder| read(format!("{folder}/daily/{case}.rs")));
        let message = read(format!("fail/daily/{case}.stderr"));
        write!(
            page,
            "\n# {title}\n\n```text\n{rejected}```\n\n```text\n{message}```\n\nAccepted:\n\n```text\n{accepted}```\n",
        )
        .expect("a string can be written to");
    }
    page
}

fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
