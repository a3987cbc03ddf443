#!/usr/bin/env bash
# Installs the judges of pages that the tests ask (tests/audit/package.json): axe, html-validate, the Nu checker with the Java
# that it runs on, Lighthouse. A second run does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
judges=$TOOLS/audit
if ! cmp -s tests/audit/package-lock.json "$judges/installed"; then
  command -v npm >/dev/null || { echo 'The tests need “npm”: put it on the PATH.' >&2; exit 1; }
  echo "  What judges pages is missing: installing it into $judges (half a minute)"
  mkdir -p "$judges"
  cp tests/audit/package{,-lock}.json "$judges/"
  npm ci --no-fund --no-audit --ignore-scripts --prefix "$judges" >"$judges/log" 2>&1 || { cat "$judges/log" >&2; exit 1; }
  cp tests/audit/package-lock.json "$judges/installed"
fi
command -v java >/dev/null || packages java default-jre-headless
