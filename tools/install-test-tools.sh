#!/usr/bin/env bash
# Installs the programs that check pages in the tests, at the versions of tests/audit/package.json: axe, ESLint,
# html-validate, the Nu checker with the Java that it runs on, Lighthouse. A second run does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
audit=$TOOLS/audit
if ! cmp -s tests/audit/package-lock.json "$audit/installed"; then
  command -v npm >/dev/null || { echo 'The tests need “npm”: put it on the PATH.' >&2; exit 1; }
  echo "  the programs that check pages are missing: installing them into $audit (half a minute)"
  mkdir -p "$audit"
  cp tests/audit/package{,-lock}.json "$audit/"
  run_quietly "installing the programs that check pages" "$audit/log" \
    npm ci --no-fund --no-audit --ignore-scripts --prefix "$audit"
  cp tests/audit/package-lock.json "$audit/installed"
fi
command -v java >/dev/null || packages java default-jre-headless
command -v pdftotext >/dev/null || packages pdftotext poppler-utils
