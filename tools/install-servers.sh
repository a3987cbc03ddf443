#!/usr/bin/env bash
# Installs the search server that loads the export in the tests: PostgreSQL, from Debian's packages.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || packages PostgreSQL postgresql
