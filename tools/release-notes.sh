#!/usr/bin/env bash
# Prints the notes of a version from CHANGELOG.md. Fails if there are none, or if Cargo.toml has another version.
#   tools/release-notes.sh v1.2.3
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1#v}
stated=$(sed -nE 's/^version = "(.*)"/\1/p' Cargo.toml | head -n1)
[ "$version" = "$stated" ] || { echo "expected the tag v$stated, the version of Cargo.toml; found $1" >&2; exit 1; }
notes=$(awk -v heading="## [$version]" 'index($0, "## [") == 1 { on = index($0, heading) == 1; next } on' CHANGELOG.md)
[ -n "${notes//[[:space:]]/}" ] || { echo "CHANGELOG.md: expected a section “## [$version]” with text, found none" >&2; exit 1; }
printf '%s\n' "$notes" | sed '/./,$!d'
