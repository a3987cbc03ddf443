#!/usr/bin/env bash
# Installs the browsers that the tests drive and that are missing: Chromium, its driver and its headless shell, from Debian's packages;
# with “all” also Firefox ESR with its driver, WebKitGTK with its driver, and a screen for it.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
needs() { command -v "$1" >/dev/null || packages "$@"; }
# All three, for the driver refuses another version than its own. Where there is no such package, the tests use Chromium.
if command -v apt-get >/dev/null; then
  needs chromium-headless-shell chromium chromium-driver chromium-headless-shell || true
fi
needs chromium chromium
needs chromedriver chromium-driver
[ "${1:-}" = all ] || exit 0
needs firefox-esr firefox-esr
needs WebKitWebDriver webkit2gtk-driver
needs Xvfb xvfb
if ! command -v geckodriver >/dev/null; then
  printf '  geckodriver is missing: installing it into %s (compiled once, about 3 minutes)\n' "$TOOLS"
  compile geckodriver "$GECKODRIVER" --locked
fi
