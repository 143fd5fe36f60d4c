#!/bin/sh
# Unpacks a rust-analyzer and the sources of std, as Debian packages them, under `target/ide`.
set -eu
cd "$(dirname "$0")/../.."
exec tests/debian.sh target/ide rust-web-analyzer rust-web-src
