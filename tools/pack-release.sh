#!/usr/bin/env bash
# Packs a release into target/archives/: the command `pliego` for this machine, and the sources with the page's program, from which
# `cargo install --path crates/cli` needs neither Trunk nor a WebAssembly target. Then tries the first in an empty environment.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
target=$(rustc -vV | sed -n 's/^host: //p')
archives=$PWD/target/archives
rm -rf "$archives" && mkdir -p "$archives"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The same files give the same bytes.
pack() {
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -C "$work" -c "$1" | gzip -n >"$archives/$1.tar.gz"
}

name=pliego-$version-$target
mkdir "$work/$name"
cp target/release/pliego README.md LICENSE-APACHE LICENSE-MIT "$work/$name/"
cp corpus/README.md "$work/$name/CORPUS.md"
strip "$work/$name/pliego"
pack "$name"

sources=pliego-$version-sources
mkdir "$work/$sources"
git archive HEAD | tar -x -C "$work/$sources"
cp target/program/program.zip "$work/$sources/crates/cli/program.zip"
pack "$sources"

(cd "$archives" && sha256sum -- *.tar.gz >SHA256SUMS)
mkdir "$work/trial"
tar -xzf "$archives/$name.tar.gz" -C "$work/trial"
env -i PATH=/nowhere HOME="$work/trial" "$work/trial/$name/pliego" build "$PWD/tests/core/small" --output "$work/trial/page"
test -s "$work/trial/page/index.html"
ls -l "$archives"
