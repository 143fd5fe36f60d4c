#!/bin/sh
# Downloads packages of Debian, with what they need and this machine lacks, and unpacks them. They
# are not installed: that would replace the toolchain.
#
#     tests/debian.sh target/ide rust-web-analyzer rust-web-src
set -eu
mkdir -p "$1/deb/partial"
dir=$(cd "$1" && pwd)
shift
apt-get install --download-only --no-install-recommends -qq -y \
    -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/deb" "$@"
for package in "$dir"/deb/*.deb; do
    dpkg -x "$package" "$dir/root"
done
