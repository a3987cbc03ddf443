#!/usr/bin/env bash
# Runs a command, and prints a line every 30 seconds until it ends: show-progress.sh WHAT COMMAND...
set -uo pipefail
what=$1; shift
# Cargo is not to look for the job slots of `make --jobs`.
unset MAKEFLAGS
# What reads the output is not to wait for the last sleep.
while sleep 30 >/dev/null 2>&1; do echo "  … $what: $SECONDS s"; done &
trap "kill $!" EXIT
"$@"
