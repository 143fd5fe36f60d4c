#!/bin/sh
# Checks log-safe with the oldest versions that its manifests allow, in a copy of the two crates:
# what only tests depend on must not raise a version, and the lockfile is another.
set -eu
cd "$(dirname "$0")/.."
copy=target/minimal-versions
mkdir -p "$copy"
rm -rf "$copy/macros" "$copy/runtime" "$copy/Cargo.lock"
cp -r macros runtime "$copy"
sed 's/^members = .*/members = ["macros", "runtime"]/' Cargo.toml >"$copy/Cargo.toml"
for manifest in macros/Cargo.toml runtime/Cargo.toml; do
    sed '/^\[dev-dependencies\]/,/^$/d' "$manifest" >"$copy/$manifest"
done
cd "$copy"
# Cargo's own word for it is unstable. What reads the lockfile afterwards is not.
RUSTC_BOOTSTRAP=1 cargo update -Z direct-minimal-versions
for features in '--no-default-features' '--features tracing,serde' '--all-features'; do
    CARGO_TARGET_DIR=build cargo check --locked -p log-safe $features
done
