#!/usr/bin/env bash
# Makes what stands beside the program of the page, in the folder that Trunk is filling: the page in one file; the printed
# pages. Trunk calls it after each build (see Trunk.toml).
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh

if [ "${TRUNK_PROFILE:-}" = release ]; then
  work=target/finish
  rm -rf $work && mkdir -p $work
  # The page in one file may not use modules: its glue is an ordinary script.
  wasm-bindgen --target no-modules --no-typescript --out-dir $work/single target/wasm32-unknown-unknown/release/pliego.wasm
fi
exec cargo run --quiet --package pliego-site
