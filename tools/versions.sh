# The tools that build and test the page, at the versions that fit each other, and how they are installed.
# wasm-bindgen must be the version of the crate (Cargo.toml); Trunk.toml names the same versions for who calls Trunk directly.
TRUNK=0.21.14
WASM_BINDGEN=0.2.130
BINARYEN=132
GECKODRIVER=0.37.1
CARGO_DENY=0.20.2
CARGO_CYCLONEDX=0.5.9

# One folder for all clones of a user; PLIEGO_TOOLS names another.
TOOLS=${PLIEGO_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/pliego-tools}
export PATH="$TOOLS/bin:$PATH"
export PLIEGO_TOOLS=$TOOLS

# Compiles a tool, quickly rather than well: it runs for seconds.
compile() {
  local crate=$1 version=$2; shift 2
  if command -v cargo-binstall >/dev/null &&
    cargo binstall --no-confirm --locked --install-path "$TOOLS/bin" "$crate@$version" >"$TOOLS/$crate.log" 2>&1; then
    return
  fi
  env -u CARGO_TARGET_DIR -u RUSTC_WRAPPER CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 \
    cargo install --debug --quiet --root "$TOOLS" --target-dir "$TOOLS/build/$crate" "$@" "$crate@$version" \
    >"$TOOLS/$crate.log" 2>&1 || { cat "$TOOLS/$crate.log" >&2; echo "  $crate could not be installed"; return 1; }
  rm -rf "$TOOLS/build/$crate"
}

# Installs packages of Debian's, where they are at hand, so that a program is there.
packages() {
  local program=$1; shift
  printf '  %s is missing: installing %s (half a minute or more)\n' "$program" "$*"
  local root; root=$([ "$(id -u)" = 0 ] || echo sudo)
  if ! command -v apt-get >/dev/null || { [ -n "$root" ] && ! command -v sudo >/dev/null; }; then
    printf 'The tests need “%s”: put it on the PATH.\n' "$program" >&2
    return 1
  fi
  local log; log=$(mktemp)
  ($root apt-get update && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@") >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}
