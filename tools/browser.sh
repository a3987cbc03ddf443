#!/usr/bin/env bash
# Installs the browser that the tests drive, if it is not there: Chromium and its driver, from Debian's packages.
set -euo pipefail
command -v chromium >/dev/null && command -v chromedriver >/dev/null && exit
printf '  Chromium and chromedriver are missing: installing them (about half a minute)\n'
root=$([ "$(id -u)" = 0 ] || echo sudo)
if ! command -v apt-get >/dev/null || { [ -n "$root" ] && ! command -v sudo >/dev/null; }; then
  printf 'The tests drive Chromium: put “chromium” and a fitting “chromedriver” on the PATH.\n' >&2
  exit 1
fi
log=$(mktemp)
($root apt-get update && $root apt-get install -y --no-install-recommends chromium chromium-driver) >"$log" 2>&1 ||
  { cat "$log" >&2; exit 1; }
