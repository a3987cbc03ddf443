#!/usr/bin/env bash
# Installs the tools that build the page and are missing: Trunk, wasm-bindgen and wasm-opt, at pinned versions, into a folder
# that all clones share. A tool that is on the PATH in the right version is used. A second run does nothing.
#   setup.sh [COMMAND]: runs the command beside the compilation of Trunk, whose last crates leave a core idle
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh

say() { printf '  %s\n' "$*"; }
has() { [ "$("$1" --version 2>/dev/null | grep -oE "$2" | head -n1)" = "$3" ]; }

jobs=()
start=$SECONDS
mkdir -p "$TOOLS/bin"
if ! has trunk '[0-9]+\.[0-9]+\.[0-9]+' "$TRUNK"; then
  say "Trunk $TRUNK is missing: installing it into $TOOLS (compiled once: with the page beside it, 7 to 9 minutes on two cores)"
  compile trunk "$TRUNK" --locked --no-default-features & jobs+=($!)
  [ -z "${1:-}" ] || { run_quietly "compiling Pliego" "$TOOLS/pliego.log" bash -c "$1" & jobs+=($!); }
fi
if ! has wasm-bindgen '[0-9]+\.[0-9]+\.[0-9]+' "$WASM_BINDGEN"; then
  say "wasm-bindgen $WASM_BINDGEN is missing: installing it into $TOOLS (compiled once, beside it)"
  # Only its program for pages: the others need TLS, half of what would be compiled.
  compile wasm-bindgen-cli "$WASM_BINDGEN" --no-default-features --bin wasm-bindgen & jobs+=($!)
fi
if ! has wasm-opt '[0-9]+' "$BINARYEN"; then
  if command -v npm >/dev/null; then
    say "wasm-opt $BINARYEN is missing: installing it into $TOOLS from npm's binaryen (some seconds)"
    (run_quietly "installing binaryen" "$TOOLS/binaryen.log" \
      npm install --no-fund --no-audit --prefix "$TOOLS/npm" "binaryen@$BINARYEN.0.0" &&
      ln -sf "$TOOLS/npm/node_modules/.bin/wasm-opt" "$TOOLS/bin/") & jobs+=($!)
  else
    say "wasm-opt $BINARYEN is missing and so is npm: Trunk will fetch it when it builds a release"
  fi
fi
for job in ${jobs+"${jobs[@]}"}; do wait "$job"; done
[ ${#jobs[@]} -eq 0 ] || say "tools ready after $((SECONDS - start)) s"

# rust-toolchain.toml names the target of the browser; rustup installs it.
if ! [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
  say "the wasm32 target is missing: installing it"
  rustup target add wasm32-unknown-unknown
fi
