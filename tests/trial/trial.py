#!/usr/bin/env python3
"""Tries log-safe on code that nobody here wrote.

    python3 tests/trial/trial.py [--log-safe DIR] [CRATE]...

takes network crates from the registry through cargo, in pinned versions, replaces every log macro
of theirs by ours, and counts what the compiler says to it. None of their code is kept: it is
copied to `target/trial` and changed there. What is kept is a file for each crate in `crates/`: its
version, and what it takes to let it compile (`types`, `trust`, `tokens`). Without a CRATE, all are
tried, and `runtime/docs/trial.md` is written anew.

A crate is checked up to five times:

1. to find the call sites: with stand-ins for our macros, which are an error wherever they stand;
   so what `cfg` strips is not counted, and what a macro repeats is counted once;
2. untouched, with our macros;
3. with its `types` annotated;
4. with its list of foreign types, `trust`;
5. with `tokens` as well, which are changes at the call.

What is rejected in the end must be listed under `finds`, with what it is: else this fails. So it
does for any error that is not a rejection of ours.
"""

import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "target" / "trial"
MACROS = {
    "log": "error warn info debug trace log",
    "tracing": "error warn info debug trace event span error_span warn_span info_span debug_span"
    " trace_span record_all",
}
SITE = "a log call"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("crates", nargs="*", metavar="CRATE")
    parser.add_argument("--log-safe", type=pathlib.Path, default=ROOT, metavar="DIR", help="another checkout of log-safe")
    options = parser.parse_args()

    files = sorted((HERE / "crates").glob("*.toml"))
    crates = [Crate(file, tomllib.loads(file.read_text())) for file in files]
    workspace(crates, options.log_safe.resolve())
    chosen = [crate for crate in crates if not options.crates or crate.name in options.crates]
    for crate in chosen:
        crate.trial()
    if not options.crates:
        (ROOT / "runtime" / "docs").mkdir(exist_ok=True)
        (ROOT / "runtime" / "docs" / "trial.md").write_text(report(crates))
    sys.exit(any(crate.complaints for crate in chosen))


# The workspace


def workspace(crates, log_safe):
    """A workspace of copies, with the real log-safe and the stand-in for it."""
    WORK.mkdir(parents=True, exist_ok=True)
    write(WORK / "fetch" / "src" / "lib.rs", "")
    write(
        WORK / "fetch" / "Cargo.toml",
        '[package]\nname = "fetch"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n[dependencies]\n'
        + "".join(f'{c.name} = {{ version = "={c.version}", default-features = false }}\n' for c in crates),
    )
    found = json.loads(cargo("metadata", "--format-version=1", "--filter-platform", host(), cwd=WORK / "fetch"))
    for crate in crates:
        crate.original = next(
            pathlib.Path(package["manifest_path"]).parent
            for package in found["packages"]
            if (package["name"], package["version"]) == (crate.name, crate.version)
        )
        crate.restore()
        manifest = crate.directory / "Cargo.toml"
        manifest.write_text(standalone(manifest.read_text()) + dependency(crate.log_safe, log_safe))

    stand_in = "".join(
        f"pub mod {facade} {{\n    pub use ::{facade}::*;\n"
        + "".join(f"    pub use crate::site as {name};\n" for name in names.split())
        + "}\n"
        for facade, names in MACROS.items()
    )
    write(
        WORK / "stand-in" / "src" / "lib.rs",
        f'#[macro_export]\nmacro_rules! site {{ ($($t:tt)*) => {{ ::core::compile_error!("{SITE}") }}; }}\n' + stand_in,
    )
    write(
        WORK / "stand-in" / "Cargo.toml",
        '[package]\nname = "stand-in"\nversion = "0.0.0"\nedition = "2021"\n'
        '[dependencies]\nlog = "0.4"\ntracing = "0.1"\n',
    )
    members = ", ".join(f'"{crate.name}"' for crate in crates)
    write(WORK / "Cargo.toml", f'[workspace]\nresolver = "2"\nmembers = ["stand-in", {members}]\nexclude = ["fetch"]\n')


def standalone(manifest):
    """A published manifest without its development: nothing of that is compiled here."""
    sections = re.split(r"(?m)^(?=\[)", manifest)
    gone = re.compile(r"\[+(target\..*\.)?(dev-dependencies|test|bench|example|bin|lints)\b")
    return "".join(section for section in sections if not gone.match(section))


def dependency(features, log_safe):
    features = json.dumps(["std", *features])
    return (
        f'\n[dependencies.log-safe]\npath = "{log_safe}/runtime"\ndefault-features = false\nfeatures = {features}\n'
        '\n[dependencies.stand-in]\npath = "../stand-in"\n'
    )


def host():
    version = subprocess.run(["rustc", "-vV"], check=True, capture_output=True, text=True).stdout
    return re.search(r"host: (.*)", version)[1]


def cargo(*arguments, cwd, check=True):
    environment = os.environ | {"CARGO_TARGET_DIR": str(WORK / "target")}
    run = subprocess.run(["cargo", *arguments], cwd=cwd, env=environment, stdout=subprocess.PIPE, text=True)
    if check and run.returncode:
        sys.exit(run.returncode)
    return run.stdout


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


# The source, read as Latin-1: bytes in, the same bytes out


def read(file):
    return file.read_text("latin-1")


def mask(source):
    """The source with blanks for what is in comments and strings."""
    lexeme = re.compile(
        r"""//[^\n]*|/\*.*?\*/|b?r(?P<h>#*)".*?"(?P=h)|b?"(?:\\.|[^"\\])*"|b?'(?:\\.[^']*|[^'\\])'""",
        re.DOTALL,
    )
    return lexeme.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)


def replace_macros(source):
    """Each path into `log` or `tracing` becomes one into ours."""
    code = mask(source)
    edits = [
        (found.start("facade"), "log_safe::")
        for found in re.finditer(r"(?<![\w.])(?<!\w::)(?:::)?(?P<facade>log|tracing)::", code)
    ]
    edits += [
        (found.start("facade"), "log_safe::")
        for found in re.finditer(r"\buse\s+(?P<facade>log|tracing)\s*;", code)
    ]
    for at, text in sorted(edits, reverse=True):
        source = source[:at] + text + source[at:]
    return re.sub(r"(?m)^#\[macro_use\]\s*(?=(pub )?extern crate (log|tracing);)", "", source)


def instrumented(source):
    """The first and last line of each function with `#[instrument]`, up to its body."""
    code = mask(source)
    for found in re.finditer(r"#\[\s*(?:[\w:]+::)?instrument\b", code):
        body = code.find("{", code.index("fn ", found.start()))
        yield line_of(code, found.start()), line_of(code, body)


def line_of(source, at):
    return source.count("\n", 0, at) + 1


class Mistake(Exception):
    pass


def item_line(source, kind, name):
    """The index of the line above which an attribute of an item is written."""
    lines = source.split("\n")
    masked = mask(source).split("\n")
    head = re.compile(rf"^\s*(pub(\([^)]*\))?\s+)?(unsafe\s+)?({kind})\s+{name}\b")
    at = next((n for n, line in enumerate(masked) if head.match(line)), None)
    if at is None:
        raise Mistake(f"no type {name}")
    while at > 0:
        line = lines[at - 1].strip()
        if not line or not line.startswith("//") and line[-1] in "{};":
            break
        at -= 1
    return at


def annotate(source, name, words):
    """The source with `#[log_safe(words)]` above a type, above a field (`Type.field`), or before what a
    variant holds (`Type.Variant`); and the line that is new, if one is."""
    name, _, field = name.partition(".")
    lines = source.split("\n")
    at = item_line(source, "struct|enum|trait", name)
    if field[:1].isupper():
        at = next((n for n in range(at, len(lines)) if re.match(rf"^\s*{field}\(", lines[n])), None)
        if at is None:
            raise Mistake(f"no variant {name}.{field}")
        lines[at] = lines[at].replace("(", f"(#[log_safe({words})] ", 1)
        return "\n".join(lines), None
    if field:
        head = re.compile(rf"^\s*(pub(\([^)]*\))?\s+)?{field}\s*:|^\s*fn {field}\b")
        at = next((n for n in range(at, len(lines)) if head.match(lines[n])), None)
        if at is None:
            raise Mistake(f"no field {name}.{field}")
        lines.insert(at, f"#[log_safe({words})]")
    else:
        lines.insert(at, f"#[log_safe::log_safe({words})]" if words else "#[log_safe::log_safe]")
    return "\n".join(lines), at + 1


# A crate


class Crate:
    """A crate, and what became of it.

    Of its file: `log-safe` are our features, `features` its own. `types` says `value` or an
    identity (`""`) of `"file: Type"`, and `id` of `"file: Type.field"`; `value, crate = crate::listed`
    comes with the list. `trust` are foreign types for `trust_types!`. `tokens` are changes of a token at a call: `[file, before, after]`.
    """

    def __init__(self, file, data):
        self.name = file.stem
        self.version = data.pop("version")
        self.log_safe = data.pop("log-safe")
        self.features = data.pop("features", None)
        self.types = data.pop("types", {})
        self.trust = data.pop("trust", {})
        self.tokens = data.pop("tokens", [])
        self.finds = data.pop("finds", {})
        assert not data, f"{file}: {data.keys()}"
        self.directory = WORK / self.name
        self.complaints = []

    def trial(self):
        self.sites = self.call_sites()
        self.untouched = self.rejections()
        self.annotate_types()
        self.annotated = self.rejections()
        self.trust_types()
        self.listed = self.rejections() if self.trust else self.annotated
        self.change_tokens()
        self.left = self.rejections()
        print(f"{self.name} {self.version}: {len(self.sites)} call sites")
        for words, rejections in [("untouched", self.untouched), ("annotated", self.annotated), ("listed", self.listed), ("left", self.left)]:
            print(f"  {words}: {self.count(rejections)} rejected {dict(self.reasons(rejections))}")
        for rejection in self.left:
            if rejection.key() not in self.finds:
                self.complaints.append(f"not explained: {rejection}")
        for complaint in self.complaints:
            print(f"  {complaint}")

    # Its source

    def restore(self):
        """Its source, with our macros and nothing else changed. (Not removed before: cargo goes by
        the time of a file.)"""
        self.inserted = collections.defaultdict(list)
        if not self.directory.exists():
            shutil.copytree(self.original, self.directory)
        shutil.copy(self.original / "Cargo.toml", self.directory / "Cargo.toml")
        self.sources = {}
        for file in sorted(self.original.rglob("*.rs")):
            name = str(file.relative_to(self.original))
            self.sources[name] = replace_macros(read(file))
        self.defined = set()
        for source in self.sources.values():
            self.defined |= set(re.findall(r"\b(?:struct|enum|union|trait)\s+(\w+)", mask(source)))
        self.save()

    def root(self):
        return next(name for name in ("src/lib.rs", "lib.rs") if name in self.sources)

    def save(self):
        for name, source in self.sources.items():
            file = self.directory / name
            if read(file) != source:
                file.write_text(source, "latin-1")

    def annotate_types(self, listed=False):
        """Those that name the list of the crate, or those that do not; fields with their type."""
        for place, words in self.types.items():
            file, name = place.split(": ")
            of_type = self.types.get(f"{file}: {name.partition('.')[0]}", words)
            if ("crate::listed" in of_type) != listed:
                continue
            try:
                self.sources[file], line = annotate(self.sources[file], name, words)
            except Mistake as mistake:
                self.complaints.append(f"{file}: {mistake}")
                continue
            if line is not None:
                self.inserted[file] = [n + (n >= line) for n in self.inserted[file]] + [line]
        self.save()

    def trust_types(self):
        """Its list of foreign types, and macros that go by it."""
        rows = "".join(f"    {json.dumps(reason)}: {foreign};\n" for foreign, reason in self.trust.items())
        for file, source in self.sources.items():
            if self.trust:
                self.sources[file] = re.sub(r"(?:::)?\blog_safe::(log|tracing)::(?!instrument\b)", r"crate::listed::\1::", source)
        root = self.root()
        if self.trust:
            self.sources[root] += f"\nlog_safe::trust_types! {{\n    mod listed;\n{rows}}}\n"
        self.annotate_types(listed=True)

    def change_tokens(self):
        for file, before, after in self.tokens:
            if before not in self.sources.get(file, ""):
                self.complaints.append(f"{file}: no {before!r}")
            else:
                self.sources[file] = self.sources[file].replace(before, after)
        self.save()

    # Its checks

    def check(self):
        features = [] if self.features is None else ["--no-default-features", "--features", ",".join(self.features)]
        output = cargo(
            "check", "--lib", "--message-format=json", "-q", "-p", self.name, *features, cwd=self.directory, check=False
        )
        for line in output.splitlines():
            message = json.loads(line)
            if message["reason"] == "compiler-message" and message["message"]["level"] == "error":
                if message["message"]["spans"]:
                    yield message["message"]

    def call_sites(self):
        root = self.root()
        (self.directory / root).write_text(
            self.sources[root] + "\n#[allow(unused_extern_crates)]\nextern crate stand_in as log_safe;\n", "latin-1"
        )
        sites = set()
        compiled = set()
        for message in self.check():
            if message["message"] == SITE:
                span = outermost(message)
                sites.add((self.file(span), span["line_start"], span["line_end"], span["column_start"]))
                compiled.add(self.file(span))
        self.save()
        for file, source in self.sources.items():
            if file in compiled:
                sites |= {(file, first, last, 0) for first, last in instrumented(source)}
        return sorted(sites)

    def file(self, span):
        return os.path.relpath(WORK / span["file_name"], self.directory)

    def rejections(self):
        found = {}
        for message in self.check():
            if "LogSafe" not in message["rendered"] and "log_safe" not in message["rendered"]:
                if not message["message"].startswith("aborting"):
                    self.complaints.append(f"not ours: {message['rendered']}")
                continue
            rejection = Rejection(self, message)
            found.setdefault((rejection.site or rejection.place, rejection.type), rejection)
        return sorted(found.values(), key=lambda rejection: rejection.place)

    def site(self, file, line):
        around = [site for site in self.sites if site[0] == file and site[1] <= line <= site[2]]
        return max(around, key=lambda site: site[1], default=None)

    # What is counted

    def count(self, rejections):
        return len({rejection.site for rejection in rejections if rejection.site})

    def reasons(self, rejections):
        return collections.Counter({r.site or r.place: r.reason for r in rejections}.values())


def outermost(message):
    """The call in the crate's source from which all else was expanded."""
    span = next(span for span in message["spans"] if span["is_primary"])
    while span["expansion"]:
        span = span["expansion"]["span"]
    return span


class Rejection:
    def __init__(self, crate, message):
        span = outermost(message)
        file = crate.file(span)
        line = span["line_start"]
        line -= sum(at <= line for at in crate.inserted[file])
        self.place = (file, line)
        self.site = crate.site(file, line)
        self.message = message["message"]
        self.type = next(iter(re.findall(r"`(.*?)`", self.message)), "")
        self.reason = self.why(crate)

    def why(self, crate):
        if "the `Debug` of a type-erased error" in self.message:
            return "an error by `{:?}`"
        if "not proved safe" not in self.message:
            return "a hazard"
        name = re.sub(r"^<.* as .*?>::|<.*", "", self.type.lstrip("&").removeprefix("mut "))
        if name.startswith("dyn "):
            return "a trait object"
        if name.startswith("impl ") or re.fullmatch(r"[A-Z][A-Z0-9]?\w{0,3}", name) and name not in crate.defined:
            return "a generic type"
        if name.split("::")[-1] in crate.defined:
            return "its own type"
        return "a foreign type"

    def key(self):
        return f"{self.place[0]}:{self.place[1]}: {self.type}"

    def __str__(self):
        return f"{self.key()} ({self.reason}): {self.message}{'' if self.site else ' (at no call site)'}"


# The report


def report(crates):
    """The page: a table of numbers, one of reasons, and what is left."""
    rows, sums, reasons, left = [], collections.Counter(), collections.Counter(), []
    for crate in crates:
        total = len(crate.sites)
        untouched = total - crate.count(crate.untouched)
        annotated = total - crate.count(crate.annotated)
        listed = total - crate.count(crate.listed)
        accepted = total - crate.count(crate.left)
        lines = len(crate.types)
        rows.append((f"{crate.name} {crate.version}", total, untouched, annotated, listed, accepted, lines, len(crate.trust)))
        sums.update(dict(enumerate(rows[-1][1:])))
        reasons += crate.reasons(crate.untouched)
        for rejection in crate.left:
            what = crate.finds.get(rejection.key(), "not explained")
            left.append(f"| {crate.name} | `{rejection.place[0]}:{rejection.place[1]}` | `{rejection.type}` | {what} |")
    rows.append(("**all**", *(sums[n] for n in range(7))))

    def share(part, total):
        return f"{part} ({100 * part / total:.1f} %)"

    table = "".join(
        f"| {name} | {total} | {share(untouched, total)} | {share(annotated, total)} | {share(listed, total)} | {share(accepted, total)} "
        f"| {lines} | {trust} |\n"
        for name, total, untouched, annotated, listed, accepted, lines, trust in rows
    )
    return f"""# Trial on real code

Written by `python3 tests/trial/trial.py`, which takes these crates from the registry, replaces each
log macro of theirs by ours, and checks them: as they are; with their own types annotated; with
foreign types on the list of the crate (`trust_types!`); and with changes at the call (`{{:?}}` →
`{{}}`, `trust`). All of these are in `tests/trial/crates`. Each column counts the call sites that are
accepted by then: up to the list, no call is changed. An annotation is a line above a type or a field.

| crate | call sites | untouched | + own types annotated | + foreign types listed | + changes at the call | annotations | listed types |
|---|---|---|---|---|---|---|---|
{table}
What was rejected untouched, by its reason:

| reason | call sites |
|---|---|
{"".join(f"| {reason} | {count} |{chr(10)}" for reason, count in reasons.most_common())}
What is rejected in the end. A find is what should not be logged whole: a lock read or held, an amount
that nothing bounds, a secret, a live object. The others have the way out that stands beside them.

| crate | where | type | what it is |
|---|---|---|---|
{chr(10).join(sorted(set(left)))}
"""


if __name__ == "__main__":
    main()
