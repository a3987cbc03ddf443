#!/usr/bin/env bash
# Builds this commit again in another folder, and compares the result, byte for byte, with dist/. Both builds use one Cargo
# home: panics name the files of its registry, so that another home gives other bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
git clone --quiet . "$again/a/longer/path"
run_quietly "building again in $again" "$again/log" env -u CARGO_TARGET_DIR make -C "$again/a/longer/path" build
diff -r dist "$again/a/longer/path/dist"
echo "  the same $(find dist -type f | wc -l) files"
