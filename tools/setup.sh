#!/usr/bin/env bash
# Installs what building the page needs and is not there: Trunk, wasm-bindgen, wasm-opt, at pinned versions, into a
# folder that all clones share. What is on the PATH in the right version is used as it is. A second run does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh

say() { printf '  %s\n' "$*"; }
has() { [ "$("$1" --version 2>/dev/null | grep -oE "$2" | head -n1)" = "$3" ]; }
has_trunk() { has trunk '[0-9]+\.[0-9]+\.[0-9]+' "$TRUNK"; }
has_bindgen() { has wasm-bindgen '[0-9]+\.[0-9]+\.[0-9]+' "$WASM_BINDGEN"; }
has_opt() { has wasm-opt '[0-9]+' "$BINARYEN"; }

jobs=()
start=$SECONDS
mkdir -p "$TOOLS/bin"
if ! has_trunk; then
  say "Trunk $TRUNK is missing: installing it into $TOOLS (compiled once, about 3 minutes on two cores)"
  compile trunk "$TRUNK" --locked --no-default-features & jobs+=($!)
fi
if ! has_bindgen; then
  say "wasm-bindgen $WASM_BINDGEN is missing: installing it into $TOOLS (about 1 minute)"
  compile wasm-bindgen-cli "$WASM_BINDGEN" & jobs+=($!)
fi
if ! has_opt; then
  if command -v npm >/dev/null; then
    say "wasm-opt $BINARYEN is missing: installing it into $TOOLS from npm's binaryen (some seconds)"
    (npm install --silent --no-fund --no-audit --prefix "$TOOLS/npm" "binaryen@$BINARYEN.0.0" >"$TOOLS/binaryen.log" 2>&1 ||
      { cat "$TOOLS/binaryen.log" >&2; exit 1; }
      ln -sf "$TOOLS/npm/node_modules/.bin/wasm-opt" "$TOOLS/bin/") & jobs+=($!)
  else
    say "wasm-opt $BINARYEN is missing and so is npm: Trunk will fetch it when it builds a release"
  fi
fi
for job in ${jobs+"${jobs[@]}"}; do
  while kill -0 "$job" 2>/dev/null; do
    sleep 5
    [ $(((SECONDS - start) % 30)) -ge 5 ] || say "… $((SECONDS - start)) s"
  done
  wait "$job"
done
[ ${#jobs[@]} -eq 0 ] || say "tools ready after $((SECONDS - start)) s"

# The compiler's target for the browser: rust-toolchain.toml names it, rustup installs it.
if ! [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
  say "the wasm32 target is missing: installing it"
  rustup target add wasm32-unknown-unknown
fi
