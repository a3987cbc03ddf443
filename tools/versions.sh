# The versions of the tools that build and test the page, and the functions that install them. A version that another file must
# state is read from there, so that each is stated once.
root=$(dirname "${BASH_SOURCE[0]}")/..
stated_in() { sed -nE "s/^$2 *= *\"[^0-9]*([0-9.]+)\".*/\1/p" "$root/$1"; }
TRUNK=$(stated_in Trunk.toml trunk-version)
BINARYEN=$(stated_in Trunk.toml wasm_opt)
# The command must be of the version of the crate.
WASM_BINDGEN=$(stated_in Cargo.toml wasm-bindgen)
GECKODRIVER=0.37.1
MDBOOK=0.5.4
CARGO_DENY=0.20.2
CARGO_CYCLONEDX=0.5.9
for tool in TRUNK BINARYEN WASM_BINDGEN; do
  [ -n "${!tool}" ] || { echo "tools/versions.sh: found no version of $tool in Trunk.toml or Cargo.toml" >&2; exit 1; }
done

# One folder for all clones of a user; PLIEGO_TOOLS names another.
TOOLS=${PLIEGO_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/pliego-tools}
export PATH="$TOOLS/bin:$PATH"
export PLIEGO_TOOLS=$TOOLS

# Runs a command whose output is shown only if it fails; prints a line every 30 seconds.
#   run_quietly WHAT LOG COMMAND...
run_quietly() {
  local what=$1 log=$2; shift 2
  "$root/tools/show-progress.sh" "$what" bash -c '"$@" >"$0" 2>&1' "$log" "$@" || { cat "$log" >&2; echo "  failed: $what" >&2; return 1; }
}

# Installs a tool that is written in Rust. It runs for seconds, so that it is compiled without optimisation; without unwinding and debug
# assertions that takes a tenth less.
compile() {
  local crate=$1 version=$2; shift 2
  if command -v cargo-binstall >/dev/null &&
    cargo binstall --no-confirm --locked --install-path "$TOOLS/bin" "$crate@$version" >"$TOOLS/$crate.log" 2>&1; then
    return
  fi
  run_quietly "compiling $crate" "$TOOLS/$crate.log" \
    env -u CARGO_TARGET_DIR -u RUSTC_WRAPPER CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=0 CARGO_PROFILE_DEV_PANIC=abort \
    CARGO_PROFILE_DEV_DEBUG_ASSERTIONS=false CARGO_PROFILE_DEV_OVERFLOW_CHECKS=false \
    cargo install --debug --root "$TOOLS" --target-dir "$TOOLS/build/$crate" "$@" "$crate@$version" || return 1
  rm -rf "$TOOLS/build/$crate"
}

# Installs Debian packages for a program that is missing.
#   packages PROGRAM PACKAGE...
packages() {
  local program=$1; shift
  printf '  %s is missing: installing %s (half a minute or more)\n' "$program" "$*"
  local sudo; sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  if ! command -v apt-get >/dev/null || { [ -n "$sudo" ] && ! command -v sudo >/dev/null; }; then
    printf 'The tests need “%s”: put it on the PATH.\n' "$program" >&2
    return 1
  fi
  local log; log=$(mktemp)
  run_quietly "updating the list of packages" "$log" $sudo apt-get update &&
    run_quietly "installing $*" "$log" $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}
