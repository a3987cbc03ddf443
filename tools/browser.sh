#!/usr/bin/env bash
# Installs the browsers that the tests drive, those that are not there: Chromium and its driver, from Debian's packages; with
# “all” also Firefox ESR with its driver, WebKitGTK with its driver, and a screen for it.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
programs=(chromium chromedriver) packages=(chromium chromium-driver)
if [ "${1:-}" = all ]; then
  programs+=(firefox-esr WebKitWebDriver Xvfb) packages+=(firefox-esr webkit2gtk-driver xvfb)
fi
if ! command -v "${programs[@]}" >/dev/null || [ "$(command -v "${programs[@]}" | wc -l)" -lt ${#programs[@]} ]; then
  printf '  Browsers are missing: installing %s (half a minute or more)\n' "${packages[*]}"
  root=$([ "$(id -u)" = 0 ] || echo sudo)
  if ! command -v apt-get >/dev/null || { [ -n "$root" ] && ! command -v sudo >/dev/null; }; then
    printf 'The tests drive browsers: put “%s” on the PATH.\n' "${programs[*]}" >&2
    exit 1
  fi
  log=$(mktemp)
  ($root apt-get update && $root apt-get install -y --no-install-recommends "${packages[@]}") >"$log" 2>&1 ||
    { cat "$log" >&2; exit 1; }
fi
if [ "${1:-}" = all ] && ! command -v geckodriver >/dev/null; then
  printf '  geckodriver is missing: installing it into %s (compiled once, about 3 minutes)\n' "$TOOLS"
  compile geckodriver "$GECKODRIVER" --locked
fi
