#!/usr/bin/env python3
"""Weakens the proofs of `runtime`, one at a time, and asks whether the tests notice.

    python3 tests/mutate.py [--list] [--only TEXT] [--again FILE]

cargo-mutants changes what functions do. Here the check is in what impls ask for: a bound that is
not there accepts what it should refuse, and no function changes. So this takes, in a copy under
`target/mutate` that is built in a folder of its own,

* each bound of an impl or of a table's `macro_rules!` away (`T: ?Sized + LogSafe<Via>`);
* each part that a row of a table names (`[K, V] HashMap<K, V, S> => K, V;`);
* each map, collection and hazard from the words that refuse it;
* each `?Sized`, without which more is refused than should be: such a survivor weakens nothing;

and makes each via another one, and each trait that never holds one that does. What still builds
must fail the tests that the file is for. What survives is printed, and must be under `KNOWN`.
"""

import argparse
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COPY = ROOT / "target" / "mutate"
SOURCES = COPY / "runtime" / "src"

STD = "check -p log-safe-tests --test std_types"
FOREIGN = "check -p log-safe-tests --test foreign"
# One position of 53, and the same random calls in each run.
CALLS = "test -p log-safe-tests --test positions"
VALUES = "test -p log-safe-ui-tests --test ui -- ui trybuild=derive"
LISTED_VALUES = "test -p log-safe-ui-tests-foreign --test ui -- ui trybuild=trust-types-in-fields"
# What the proofs of each file are for, and the tests that ask for it, the fast ones first.
TESTS = {
    "hazard.rs": [STD, FOREIGN],
    "impls/mod.rs": [STD, FOREIGN],
    "impls/alloc.rs": [STD],
    "impls/core.rs": [STD],
    "impls/std.rs": [STD],
    "impls/*.rs": [FOREIGN],
    "check/mod.rs": [CALLS, LISTED_VALUES],
    "trust_types.rs": [CALLS, LISTED_VALUES],
    "field.rs": [VALUES, LISTED_VALUES],
}
# Rows are tried this many at a time: the tests name each type that they miss. What they do not name
# is tried alone.
AT_ONCE = 16

# Survivors, each with the reason for which it weakens nothing.
KNOWN = [
    # The words that follow in the same impl refuse all of its rows, by a list's vias too.
    r"impls/mod\.rs:205: bounds: \$crate::hazard::Global",
    # What this step leaves to the last, that one accepts by the same bound.
    r"field\.rs:\d+: vias: Display -> Debug  in .* ListedDisplayField<T, L>",
]

BOUND = re.compile(
    r"(?P<before>(?<!:)[:+](?!:))\s*(?:\$crate::|crate::)?(?:hazard::)?"
    r"(?:LogSafe|BoundedIn|BoundedElementIn|MapAllowedIn|Released|Error|MessageOnly|ReportMessagesOnly|TryLocks|Global|Never|PrintsMessages|CheckedArguments|\$Words)\b"
    r"(?:<[^<>]*>)?(?=(?P<after>\s*\+)?)"
)
VIA = re.compile(r"\b(?P<path>via|L)::(?P<via>Display|Debug|Serialize)\b")


def bounds(text):
    """Each bound taken away from an impl."""
    for match in BOUND.finditer(text):
        head = text.rfind("impl", 0, match.start())
        between = text[head : match.start()]
        # In the head of an impl: no body and no comment in between.
        if head < 0 or "{" in between or "//" in between or ";" in between:
            continue
        # `A: B + X` loses the plus before it, `A: X + B` the one behind it, `A: X` becomes `A:`.
        if match["before"] == "+":
            yield match.start(), match.end(), ""
        else:
            yield match.start() + 1, match.end("after") if match["after"] else match.end(), ""


def parts(text):
    """Each part of a row taken for one that holds."""
    for row in re.finditer(r"^ *\[[^;{}]*\] [^;{}=]*?=>(?P<parts>[^;{}]*);", text, re.M):
        # In the rows of a `macro_rules!`, and of what refuses whatever the part is.
        if "$" in row[0] or re.search(r"collection! \{[^}]*$", text[: row.start("parts")]):
            continue
        for part in re.finditer(r"[^,\s](?:<[^<>]*(?:<[^<>]*>)?[^<>]*>|[^,<>])*", row["parts"]):
            yield row.start("parts") + part.start(), row.start("parts") + part.end(), "()"


def hazards(text):
    """Each map, collection or hazard without the words that refuse it."""
    for table in re.finditer(r"^(?P<name>map|collection|hazard)! \{(?P<rows>[^}]*)\}", text, re.M):
        for row in re.finditer(r"\[(?P<generics>[^;]*?)\] (?P<type>[^;]*?)(?: => [^;]*)?;", table["rows"]):
            generics, type_ = row["generics"], row["type"]
            shown = table.start("rows") + row.start(), table.start("rows") + row.end()
            rows = table["rows"][: row.start()] + table["rows"][row.end() :]
            if table["name"] == "hazard":
                accepted = f"foreign! {{ opaque: [{generics}] {type_}; }}"
            else:
                accepted = f"as_small_as! {{ [{generics}] {type_} => (); }}"
            yield table.start(), table.end(), f"{table['name']}! {{{rows}}} {accepted}", shown


def vias(text):
    """Each via made another."""
    for match in VIA.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if "//" in line or not any(word in line for word in ("impl", "where", "type", "UnprovedValue<", "proved!")):
            continue
        other = "Display" if match["via"] != "Display" else "Debug"
        yield match.start("via"), match.end("via"), other
    # What a formatting trait asks for, and what a list is made of.
    rows = r"^    \w+: (?P<via>Display|Debug),$|^ +(?:impl .* for|type \w+ =) (?P<own>Display|Debug|Serialize)(?: \{\}|;)$"
    for match in re.finditer(rows, text, re.M):
        row = "via" if match["via"] else "own"
        yield match.start(row), match.end(row), "Debug" if match[row] == "Display" else "Display"


def sized(text):
    """Each `?Sized` of an impl or a row taken away."""
    for match in re.finditer(r": \?Sized(?: \+)?", text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if "//" not in line and "struct" not in line and "trait" not in line:
            yield match.start() + 1, match.end(), ""


def never(text):
    """Each trait that holds for nothing made to hold for everything."""
    for match in re.finditer(r"pub trait (?P<name>\w+)(?:<(?P<inner>[^>]*)>)? \{\}\n", text):
        if f"{match['name']} for" not in text:
            inner = match["inner"] or ""
            this = match["name"] + (f"<{inner.split(':')[0]}>" if inner else "")
            yield match.end(), match.end(), f"impl<T: ?Sized, {inner}> {this} for T {{}}\n", match.span()


class Mutant:
    def __init__(self, file, text, kind, start, end, new, shown=None):
        self.kind, self.start, self.end, self.new = kind, start, end, new
        start, end = shown or (start, end)
        line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", end)].strip()
        what = " ".join(text[start:end].split())
        self.name = f"{file}:{text.count(chr(10), 0, start) + 1}: {kind}: {what}"
        self.name += f" -> {new}" if kind == "vias" else ""
        self.name += f"  in  {line}" if line != what else ""
        # Of a row, what the tests call its type: `btree_map::Entry`.
        row = re.match(r"\[.*?\] (?P<type>[\w:]+)<", line)
        self.type = row and kind in ("parts", "sized", "hazards") and row["type"]


def mutants(path, text):
    kinds = [bounds, parts, hazards, vias, sized] + ([never] if path.name == "hazard.rs" else [])
    for kind in kinds:
        for found in kind(text):
            yield Mutant(path.relative_to(SOURCES), text, kind.__name__, *found)


def batches(mutants):
    """Rows together, no type twice; all else alone."""
    kinds = collections.defaultdict(list)
    for mutant in mutants:
        kinds[mutant.kind if mutant.type else mutant].append(mutant)
    for rows in kinds.values():
        # Neighbours are often made of one another: they are kept apart.
        count = -(-len(rows) // AT_ONCE)
        for first in range(count):
            batch = []
            for row in rows[first::count]:
                if any(row.start < other.end or row.type == other.type for other in batch):
                    yield [row]
                else:
                    batch.append(row)
            yield batch


def ask(test):
    subcommand, *arguments = test.split()
    # Not the target folder of the workspace: its generated crates would be those of the copy.
    environment = os.environ | {"CARGO_TARGET_DIR": str(COPY / "target"), "POSITIONS_STEP": "53"}
    command = ["cargo", subcommand, "--quiet", "--offline", "--all-features", *arguments]
    return subprocess.run(command, cwd=COPY, env=environment, capture_output=True, text=True)


def judge(path, text, batch, tests):
    """The verdict on each; of a batch, none on those that must be tried alone."""
    for mutant in reversed(batch):
        text = text[: mutant.start] + mutant.new + text[mutant.end :]
    path.write_text(text)
    for run in map(ask, tests):
        if "could not compile `log-safe` (lib)" in run.stderr:
            return ["unviable" if len(batch) == 1 else None] * len(batch)
        if run.returncode != 0 and len(batch) == 1:
            return ["killed"]
        if run.returncode != 0:
            missed = set(re.findall(r"evaluation panicked: ([\w:]+)<", run.stderr))
            return ["killed" if any(f"::{name}".endswith(f"::{row.type}") for name in missed) else None for row in batch]
    return ["survived"] * len(batch)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--list", action="store_true", help="name the mutants, and try none")
    parser.add_argument("--only", default="", metavar="TEXT", help="those whose name contains this")
    parser.add_argument("--again", type=pathlib.Path, metavar="FILE", help="those that survived, in the output of an earlier run")
    options = parser.parse_args()
    again = options.again and {line.partition(": ")[2] for line in options.again.read_text().splitlines() if line.startswith("survived")}

    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    for path in tracked.stdout.splitlines():
        if (ROOT / path).is_file():
            (COPY / path).parent.mkdir(parents=True, exist_ok=True)
            if not (COPY / path).exists() or (COPY / path).read_bytes() != (ROOT / path).read_bytes():
                shutil.copy(ROOT / path, COPY / path)

    verdicts, seen = collections.Counter(), set()
    for pattern, tests in TESTS.items():
        for path in sorted(set(SOURCES.glob(pattern)) - seen):
            seen.add(path)
            text = path.read_text()
            todo = [mutant for mutant in mutants(path, text) if options.only in mutant.name]
            todo = [mutant for mutant in todo if not again or mutant.name in again]
            if options.list and todo:
                print(*(mutant.name for mutant in todo), sep="\n")
            queue = [] if options.list else list(batches(todo))
            # A test that fails anyway would kill everything.
            for test in tests if queue else []:
                run = ask(test)
                assert run.returncode == 0, f"{path} as it is: {test}\n{run.stdout}{run.stderr}"
            try:
                for batch in queue:
                    for mutant, verdict in zip(batch, judge(path, text, batch, tests)):
                        if verdict is None:
                            queue.append([mutant])
                            continue
                        if verdict == "survived" and mutant.kind == "sized":
                            verdict = "refuses more"
                        if verdict == "survived" and any(re.search(known, mutant.name) for known in KNOWN):
                            verdict = "known"
                        verdicts[verdict] += 1
                        print(f"{verdict}: {mutant.name}", flush=True)
            finally:
                path.write_text(text)
    print(", ".join(f"{number} {verdict}" for verdict, number in verdicts.items()))
    sys.exit(verdicts["survived"] > 0)


if __name__ == "__main__":
    main()
