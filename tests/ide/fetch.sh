#!/bin/sh
# Downloads a rust-analyzer and the sources of std, as Debian packages them, and unpacks them under
# `target/ide`. They are not installed: that would replace the toolchain.
set -eu
cd "$(dirname "$0")/../.."
mkdir -p target/ide/deb
cd target/ide/deb
std=$(apt-cache depends rust-web-analyzer | sed -n 's/.*Depends: \(libstd-rust-web-.*\)/\1/p')
llvm=$(apt-cache depends "$std" | sed -n 's/.*Depends: \(libllvm.*\)/\1/p')
apt-get download rust-web-analyzer rust-web-src "$std" "$llvm"
for package in *.deb; do
    dpkg -x "$package" ../root
done
