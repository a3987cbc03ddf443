# The tools that build and test the page, at the versions that fit each other.
# wasm-bindgen must be the version of the crate (Cargo.toml); Trunk.toml names the same versions for who calls Trunk directly.
TRUNK=0.21.14
WASM_BINDGEN=0.2.130
BINARYEN=132

# One folder for all clones of a user; PLIEGO_TOOLS names another.
TOOLS=${PLIEGO_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/pliego-tools}
export PATH="$TOOLS/bin:$PATH"
