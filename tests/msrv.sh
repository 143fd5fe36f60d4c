#!/bin/sh
# Checks and tests log-safe with the oldest compiler that Cargo.toml promises. It is taken from
# Debian, where that has it, and unpacked under `target/msrv`; exit code 77 says that it has not.
set -eu
cd "$(dirname "$0")/.."
msrv=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
root=$PWD/target/msrv/root
# One release of Debian calls it `rustc`, the one before, which has an older one too, `rustc-web`.
for suffix in '' -web; do
    version=$(apt-cache madison "rustc$suffix" | awk -v msrv="$msrv." 'index($3, msrv) == 1 { print $3; exit }')
    if [ ! -x "$root/usr/bin/rustc" ] && [ -n "$version" ]; then
        tests/debian.sh target/msrv "rustc$suffix=$version" "libstd-rust$suffix-dev=$version" \
            "cargo$suffix=$version" || echo 'the download failed'
    fi
done
libraries=$root/usr/lib/$(uname -m)-linux-gnu:$root/lib/$(uname -m)-linux-gnu
export LD_LIBRARY_PATH="$libraries" PATH="$root/usr/bin:$PATH" CARGO_TARGET_DIR=target/msrv/build
# Besides being quicker: 1.85 never ends describing a type that holds itself with another parameter,
# which `identity` has, and takes all the memory there is.
export CARGO_PROFILE_DEV_DEBUG=0
if ! rustc --version | grep "^rustc $msrv\."; then
    echo "SKIPPED: no rustc $msrv can be had here"
    exit 77
fi

for features in '--no-default-features' '' '--features tracing,serde' '--all-features'; do
    echo "-- cargo check $features"
    cargo check --quiet --locked -p log-safe $features
done
# Not those that compare words, which are another compiler's, or that need its clippy.
cargo test --quiet --locked -p log-safe-tests \
    --test errors --test identity --test log_forms --test positions --test std_types
