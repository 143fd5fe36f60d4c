#!/usr/bin/env python3
"""What an editor makes of code that uses log-safe: a real rust-analyzer, driven over LSP.

    python3 tests/ide/drive.py

Every question is asked twice, of our macro and of the one it stands for, and ours must not be
worse. rust-analyzer is taken from `RUST_ANALYZER` (and `RUST_SRC_LIBRARY`, the `library` folder of
rust-src), or from what `tests/ide/fetch.sh` unpacked under `target/ide`. Without either the tests
are skipped, loudly, and the exit code is 77; with `IDE_REQUIRED=1` that is a failure.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from lsp import Server

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "target" / "ide"
WORKSPACE = CACHE / "workspace"
FILE = "src/lib.rs"

MANIFEST = f"""\
[workspace]

[package]
name = "ide"
version = "0.0.0"
edition = "2024"

[dependencies]
log = {{ version = "0.4.21", features = ["kv", "std"] }}
log-safe = {{ path = {str(ROOT / "runtime")!r}, features = ["tracing"] }}
tracing = "0.1.41"
"""

PRELUDE = """\
#![allow(dead_code, unused_imports, unused_variables)]
pub struct Conn { pub id: u64, pub peer: std::net::Ipv4Addr }
impl Conn { pub fn describe(&self) -> String { String::new() } }
impl std::fmt::Display for Conn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("") }
}
impl std::fmt::Debug for Conn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("") }
}
impl log_safe::LogSafe for Conn {}
impl log_safe::LogSafe<log_safe::via::Debug> for Conn {}
"""

# name: (ours, theirs, what stands before the format string)
FORMAT = {
    "safe_error": ("log_safe::safe_error!", "log::error!", ""),
    "log::warn": ("log_safe::log::warn!", "log::warn!", ""),
    "safe_log": ("log_safe::safe_log!", "log::log!", "log::Level::Error, "),
    "tracing::error": ("log_safe::tracing::error!", "tracing::error!", ""),
    "tracing::event": ("log_safe::tracing::event!", "tracing::event!", "tracing::Level::INFO, "),
    "safe_format": ("log_safe::safe_format!", "format!", ""),
    "safe_format_args": ("log_safe::safe_format_args!", "format_args!", ""),
    "safe_write": ("log_safe::safe_write!", "std::write!", "out, "),
    "safe_panic": ("log_safe::safe_panic!", "panic!", ""),
    "safe_println": ("log_safe::safe_println!", "println!", ""),
}
# `checked!` wraps the call, so it closes one parenthesis more.
CHECKED = ("log_safe::checked!(log::error!", "log::error!", "")

# name: (ours, theirs, the arguments before the placeholder for one more)
FIELDS = {
    "key-value of log": ("log_safe::safe_error!", "log::error!", "peer:% = "),
    "field of tracing": ("log_safe::tracing::error!", "tracing::error!", "peer = %"),
    "plain field of tracing": ("log_safe::tracing::error!", "tracing::error!", "peer = "),
    "field of a span": ("log_safe::tracing::info_span!", "tracing::info_span!", '"forward", peer = %'),
}


class Editor:
    """One file of the workspace, with a cursor."""

    def __init__(self, server):
        self.server = server

    def show(self, source):
        """Shows a source; the cursor is at `$0`."""
        text = PRELUDE + source
        head, _, tail = text.partition("$0")
        self.text = head + tail
        self.server.edit(FILE, self.text)
        return {
            "line": head.count("\n"),
            "character": len(head.rpartition("\n")[2].encode()),
        }

    def ask(self, method, source, **params):
        return self.server.at(method, FILE, self.show(source), **params)

    def completions(self, source):
        answer = self.ask("completion", source) or {"items": []}
        items = answer["items"] if isinstance(answer, dict) else answer
        return {re.split(r"[(\s]", item["label"])[0] for item in items}

    def hover(self, source):
        answer = self.ask("hover", source)
        return answer and answer["contents"]["value"]

    def definition(self, source):
        answer = self.ask("definition", source) or []
        answer = answer if isinstance(answer, list) else [answer]
        return sorted(self.text_at(place["range"]) + f"@{place['range']['start']['line']}"
                      for place in answer if place["uri"].endswith(FILE))

    def rename(self, source):
        """The text after a rename, or the refusal."""
        answer = self.ask("rename", source, newName="renamed")
        if not answer or "message" in answer:
            return f"refused: {answer and answer['message']}"
        edits = [edit for change in answer.get("documentChanges", []) for edit in change["edits"]]
        edits += [edit for change in answer.get("changes", {}).values() for edit in change]
        lines = self.text.encode().split(b"\n")
        for edit in sorted(edits, key=lambda edit: -position(edit["range"]["start"])):
            start, end = edit["range"]["start"], edit["range"]["end"]
            line = lines[start["line"]]
            lines[start["line"]] = (
                line[: start["character"]] + edit["newText"].encode() + line[end["character"] :]
            )
        return b"\n".join(lines).decode()

    def text_at(self, place):
        start, end = place["start"], place["end"]
        if start["line"] != end["line"]:
            return "…"
        line = self.text.encode().split(b"\n")[start["line"]]
        return line[start["character"] : end["character"]].decode()

    def native(self, source):
        self.show(source)
        return [f"{item.get('code')}: {item['message']}" for item in self.server.native(FILE)]


def position(place):
    return place["line"] * 10_000 + place["character"]


class Report:
    def __init__(self):
        self.passed = 0
        # How often theirs offers what we look for: a comparison of nothing with nothing passes.
        self.offered = 0
        self.failed = []

    def check(self, name, holds, detail=""):
        if holds:
            self.passed += 1
        else:
            self.failed.append(name)
            print(f"FAILED: {name}\n    {detail}")


def function(body):
    return f"""
pub fn run(conn: Conn, out: &mut String) {{
    use std::fmt::Write;
    let id = conn.id;
    {body}
}}
"""


def calls():
    """Ours and theirs, as functions from the arguments to a call."""
    for name, (ours, theirs, before) in FORMAT.items():
        yield (
            name,
            lambda rest, ours=ours, before=before: f"{ours}({before}{rest}",
            lambda rest, theirs=theirs, before=before: f"{theirs}({before}{rest}",
            ")",
        )
    ours, theirs, before = CHECKED
    yield "checked", lambda rest: f"{ours}({rest}", lambda rest: f"{theirs}({rest}", "))"


def navigation(editor, report):
    """Completion, hover, definition and rename, on an argument and on an inline capture."""
    for name, ours, theirs, close in calls():
        for what, cursor, expected in [
            ("completion of an argument", '"{}", conn.$0', "describe"),
            ("completion of a named argument", '"{x}", x = conn.$0', "describe"),
            ("completion of a path", '"{}", std::net::Ipv4$0', None),
            ("completion in the string", '"{co$0}"', "conn"),
            ("completion in an open string", '"{co$0', "conn"),
        ]:
            quote = '"' if what == "completion in an open string" else ""
            end = quote + close + ";"
            got = editor.completions(function(ours(cursor) + end))
            like = editor.completions(function(theirs(cursor) + quote + ");"))
            report.check(f"{name}: {what}", like <= got, f"lacks {sorted(like - got)[:8]}")
            if expected in like:
                report.offered += 1

        for what, cursor in [
            ("an argument", '"{}", co$0nn'),
            ("a field of an argument", '"{}", conn.i$0d'),
            ("a method of an argument", '"{}", conn.desc$0ribe()'),
            ("a capture", '"{co$0nn}"'),
            ("a capture by Debug", '"{co$0nn:?}"'),
        ]:
            for kind, ask in [("hover", editor.hover), ("definition", editor.definition)]:
                got = ask(function(ours(cursor) + close + ";"))
                like = ask(function(theirs(cursor) + ");"))
                report.check(f"{name}: {kind} of {what}", got == like, f"{got!r}, theirs {like!r}")
                if "capture" not in what or like:
                    report.check(f"{name}: {kind} of {what} answers", got, got)

        rename = "let lo$0cal = id; "
        for what, rest in [("an argument", '"{}", local'), ("a capture", '"{local}"')]:
            got = editor.rename(function(rename + ours(rest) + close + ";"))
            like = editor.rename(function(rename + theirs(rest) + ");"))
            reached = [text.count("renamed") for text in (got, like)]
            report.check(f"{name}: rename reaches {what}", reached[0] >= reached[1], reached)
            report.check(f"{name}: rename is complete, {what}", reached[0] == 2, got)

    report.check("completion is there to compare with", report.offered >= 15, report.offered)

    for name, (ours, theirs, before) in FIELDS.items():
        end = ');' if "span" in name else '; "x");' if "log" in name else ', "x");'
        for macro, results in (ours, ours_results := {}), (theirs, theirs_results := {}):
            call = f"{macro}({before}"
            results["completion"] = editor.completions(function(call + "conn.$0" + end))
            results["hover"] = editor.hover(function(call + "conn.pe$0er" + end))
            results["definition"] = editor.definition(function(call + "co$0nn.peer" + end))
        got, like = ours_results.pop("completion"), theirs_results.pop("completion")
        report.check(f"{name}: completion", like <= got, f"lacks {sorted(like - got)[:8]}")
        report.check(f"{name}: hover, definition", ours_results == theirs_results, ours_results)


def incomplete(editor, report):
    """Every beginning of a call: no panic, and no complaint that theirs does not bring."""
    groups = [(name, ours, theirs, close, '"a {conn:?} {} {x:>1$}", id, 3, x = conn.peer')
              for name, ours, theirs, close in calls()]
    for name, (ours, theirs, before) in FIELDS.items():
        rest = f'{before}conn.peer' + (
            '' if "span" in name else '; "x {conn}"' if "log" in name else ', id, ?conn, "x {conn}"')
        groups.append((name, lambda rest, m=ours: f"{m}({rest}", lambda rest, m=theirs: f"{m}({rest}", ")", rest))
    for name, ours, theirs, close, arguments in groups:
        for length in range(len(arguments) + 1):
            typed = arguments[:length]
            end = '"' * (typed.count('"') % 2)
            got = editor.native(function(ours(typed) + end + close + ";"))
            like = editor.native(function(theirs(typed) + end + ");"))
            what = f"{name}: native diagnostics after `{typed}`"
            report.check(what + ": no panic", not any("panic" in text for text in got), got)
            report.check(what, len(got) <= len(like), f"{got}, theirs {like}")


ITEMS = {
    "attribute": '#[log_safe::log_safe] pub struct Session { #[log_safe(id)] id: u64, map: Vec<u8> }',
    "derive": '#[derive(log_safe::LogSafe)] pub struct Session { #[log_safe(id)] id: u64, map: Vec<u8> }',
    "value": '#[log_safe::log_safe(value)] #[derive(Debug)] pub enum E { A(u32), B { id: u64 } }',
    "text": '#[log_safe::log_safe("s {id}", debug)] pub struct Session<T> { id: u64, inner: T }',
    "trait": '#[log_safe::log_safe] pub trait Peer { #[log_safe(id)] fn id(&self) -> u64; }',
    "instrument": '#[log_safe::tracing::instrument(skip(conn), fields(id = conn.id), ret)] pub fn i(conn: Conn, n: u32) -> u64 { let total = conn.id; total }',
}
PANICS = ("panicked", "proc macro", "proc-macro")


def items(editor, report):
    """The derive and the attributes: quiet on good code, no panic on a beginning of it."""
    for name, item in ITEMS.items():
        got = editor.native("\n" + item + "\n")
        report.check(f"{name}: no false error", not got, got)
        for length in range(2, len(item)):
            got = editor.native("\n" + item[:length] + "\n")
            bad = [text for text in got if any(word in text for word in PANICS)]
            report.check(f"{name}: no panic after `{item[:length]}`", not bad, bad)
        # Typed in the middle, everything else in place.
    got = editor.completions("\n" + ITEMS["instrument"].replace("let total = conn.id", "conn.$0"))
    like = editor.completions(
        "\n" + ITEMS["instrument"].replace("let total = conn.id", "conn.$0").replace("log_safe::", ""))
    report.check("instrument: completion in the body", "describe" in got and like <= got, sorted(got)[:8])
    for what, source in [
        ("a method of an annotated type", ITEMS["attribute"] + " fn f(s: Session) { s.$0 }"),
        ("a method of a derived type", ITEMS["derive"] + " fn f(s: Session) { s.$0 }"),
    ]:
        got = editor.completions("\n" + source)
        report.check(f"completion of {what}", {"id", "to_string"} <= got, sorted(got)[:8])
    half = "#[log_safe::log_safe] pub struct Session { #[log_safe(id)] id: u64, map: Vec<u8>, x: $0 }"
    got = editor.completions("\n" + half)
    report.check("attribute: completion of a field's type", "Conn" in got, sorted(got)[:8])


SAVED = [
    # what rustc must say after a save, and where
    ("a capture", 'log_safe::safe_error!("failed: {plain:?}");', "is not proved safe", "plain:?"),
    ("an argument", 'log_safe::safe_error!("failed: {:?}", plain);', "is not proved safe", "plain"),
    ("a named argument", 'log_safe::safe_error!("{p:?}", p = plain);', "is not proved safe", "plain"),
    ("a key-value", 'log_safe::safe_error!(p:? = plain; "x");', "is not proved safe", "plain"),
    ("a field", 'log_safe::tracing::error!(p = ?plain, "x");', "is not proved safe", "plain"),
]


def saved(editor, report):
    """rustc's diagnostics after a save: there, once, and at the argument."""
    for what, body, message, place in SAVED:
        editor.show(function(""))
        editor.server.save(FILE, editor.text, expected=False)
        editor.show(f"#[derive(Debug)] pub struct Plain;\npub fn run(plain: Plain) {{ {body} }}\n")
        found = editor.server.save(FILE, editor.text, expected=True)
        errors = [item for item in found if item["severity"] == 1]
        report.check(f"after a save, {what}: one error", len(errors) == 1, errors)
        for item in errors:
            report.check(f"after a save, {what}: the message", message in item["message"], item["message"])
            where = editor.text_at(item["range"])
            report.check(f"after a save, {what}: the place", place in where and "!" not in where, where)
    editor.show(function('log_safe::safe_error!("{conn:?} {}", conn.peer);'))
    found = editor.server.save(FILE, editor.text, expected=False)
    report.check("after a save, good code: nothing", not found, found)


def version(command, env):
    """The minor version of a tool that is versioned as Rust is, or none."""
    said = subprocess.run([command, "--version"], capture_output=True, text=True, env=env).stdout
    found = re.match(r"[\w-]+ 1\.(\d+)\.", said)
    return int(found[1]) if found else None


def find():
    """The binary, the sources of std, and the environment that both need; or why there is none."""
    sysroot = subprocess.run(
        ["rustc", "--print", "sysroot"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.strip()
    # The toolchain's own programs, not rustup's proxies, which may fetch what they miss.
    env = {
        **os.environ,
        "PATH": f"{sysroot}/bin{os.pathsep}{os.environ['PATH']}",
        "RUSTUP_AUTO_INSTALL": "0",
        "CARGO": f"{sysroot}/bin/cargo",
        "RUSTC": f"{sysroot}/bin/rustc",
        "CARGO_TARGET_DIR": str(CACHE / "build"),
    }
    binary = os.environ.get("RUST_ANALYZER")
    library = os.environ.get("RUST_SRC_LIBRARY")
    if not binary:
        unpacked = CACHE / "root" / "usr"
        binary = unpacked / "bin" / "rust-analyzer"
        library = next(unpacked.glob("src/rustc-*/library"), None)
        env["LD_LIBRARY_PATH"] = os.pathsep.join(map(str, unpacked.glob("lib/*-linux-gnu*")))
    if not Path(binary).exists():
        return "no rust-analyzer; run tests/ide/fetch.sh, or set RUST_ANALYZER"
    analyzer, toolchain = version(binary, env), version(env["RUSTC"], env)
    if analyzer and toolchain and analyzer < toolchain:
        # It does not speak the language of the toolchain's server for procedural macros.
        return (
            f"rust-analyzer 1.{analyzer} is older than the toolchain, 1.{toolchain}; if it is"
            " Debian's: `apt-get update`, remove target/ide, and run tests/ide/fetch.sh again"
        )
    return str(binary), library, env


def main():
    found = find()
    if isinstance(found, str):
        print(f"skipped: {found}")
        print("0 passed, 0 failed, ALL SKIPPED")
        return 1 if os.environ.get("IDE_REQUIRED") == "1" else 77
    binary, library, env = found
    shutil.rmtree(WORKSPACE, ignore_errors=True)
    (WORKSPACE / "src").mkdir(parents=True)
    (WORKSPACE / "Cargo.toml").write_text(MANIFEST)
    (WORKSPACE / FILE).write_text(PRELUDE)
    shutil.copy(ROOT / "Cargo.lock", WORKSPACE)
    settings = {
        "cachePriming": {"enable": False},
        "cargo": {"sysrootSrc": str(library)} if library else {},
        "checkOnSave": False,
        "diagnostics": {"experimental": {"enable": True}},
    }
    report = Report()
    wanted = sys.argv[1:] or ["navigation", "items", "incomplete", "saved"]
    for check_on_save, tests in [(False, [navigation, items, incomplete]), (True, [saved])]:
        tests = [test for test in tests if test.__name__ in wanted]
        if not tests:
            continue
        server = Server(binary, WORKSPACE, env, {**settings, "checkOnSave": check_on_save})
        for test in tests:
            before = report.passed
            test(Editor(server), report)
            print(f"{test.__name__}: {report.passed - before} passed")
        server.close()
    print(f"{report.passed} passed, {len(report.failed)} failed, 0 skipped")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
