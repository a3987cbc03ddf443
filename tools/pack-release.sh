#!/usr/bin/env bash
# Packs a release into target/archives/.
#   sources   the sources with the page's program, from which `cargo install --path crates/cli` needs neither Trunk nor a
#             WebAssembly target
#   command   the command `pliego` for this machine, after it was tried in an empty environment
# Without a word it packs both, with checksums. It runs on Linux, on macOS, and in the Bash of Git on Windows.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- sources command checksums
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n1)
target=$(rustc -vV | sed -n 's/^host: //p')
archives=$PWD/target/archives
rm -rf "$archives" && mkdir -p "$archives"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# macOS has GNU's tar under another name.
tar=$(command -v gtar || echo tar)

# The same files give the same bytes.
pack() {
  "$tar" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -C "$work" -c "$1" | gzip -n >"$archives/$1.tar.gz"
}

pack_sources() {
  local name=pliego-$version-sources
  mkdir "$work/$name"
  git archive HEAD | "$tar" -x -C "$work/$name"
  cp target/program/program.zip "$work/$name/crates/cli/program.zip"
  pack "$name"
}

pack_command() {
  local name=pliego-$version-$target program=pliego
  case $target in *windows*) program=pliego.exe ;; esac
  mkdir "$work/$name"
  cp "target/release/$program" README.md LICENSE-APACHE LICENSE-MIT "$work/$name/"
  cp corpus/README.md "$work/$name/CORPUS.md"
  case $target in
    *windows*) (cd "$work" && 7z a -tzip -bso0 "$archives/$name.zip" "$name") ;;
    *) strip "$work/$name/$program" && pack "$name" ;;
  esac
  # Windows finds its libraries by SYSTEMROOT.
  env -i PATH=/nowhere HOME="$work" ${SYSTEMROOT:+SYSTEMROOT="$SYSTEMROOT"} \
    "$work/$name/$program" build "$PWD/tests/core/small" --output "$work/page"
  test -s "$work/page/index.html"
}

pack_checksums() {
  (cd "$archives" && sha256sum -- * >SHA256SUMS)
}

for part; do "pack_$part"; done
ls -l "$archives"
