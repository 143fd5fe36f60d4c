//! What the compiler says where a trait of this crate is not implemented: each such message names
//! its page, and the page is there.

use std::fs;
use std::path::Path;

#[test]
fn each_message_names_a_page_that_is_there() {
    const PAGES: &str = "https://docs.rs/log-safe/latest/log_safe/";

    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let mut messages = 0;
    for file in fs::read_dir(&source).expect("it is part of the project") {
        let path = file.expect("as above").path();
        if !path.is_file() {
            continue;
        }
        let text = fs::read_to_string(&path).expect("as above");
        for attribute in text.split("#[diagnostic::on_unimplemented(").skip(1) {
            let (notes, code) = attribute.split_once(")]\n").expect("the attribute ends");
            let name = code.lines().find(|line| line.contains("trait ")).unwrap_or_default();
            let (_, page) = notes.rsplit_once(PAGES).unwrap_or_else(|| {
                panic!("{}: the words of `{name}` end without a page", path.display())
            });
            let page = page.trim_end().trim_end_matches([',', '"']);
            let file =
                match page.strip_suffix(".html").and_then(|page| page.strip_prefix("struct.")) {
                    Some("LogId") => "log_id.rs".to_owned(),
                    Some(other) => panic!("{name}: what documents `{other}`?"),
                    None => format!("{}.rs", page.trim_end_matches('/')),
                };
            assert!(source.join(&file).is_file(), "{name}: there is no {file}");
            messages += 1;
        }
    }
    assert!(messages > 10, "only {messages} messages were found");
}
