#!/usr/bin/env bash
# Checks the crates of the page against deny.toml, and lists them (CycloneDX) in target/sbom.cdx.json. Known vulnerabilities are
# looked up at github.com, so only where it can be reached: `tools/audit-dependencies.sh advisories`.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
command -v cargo-deny >/dev/null || compile cargo-deny "$CARGO_DENY" --locked
command -v cargo-cyclonedx >/dev/null || compile cargo-cyclonedx "$CARGO_CYCLONEDX" --locked
cargo fetch --locked
[ $# -gt 0 ] || set -- bans licenses sources
cargo deny --locked check "$@"
# It writes one list beside the Cargo.toml of each crate of the workspace; only the page's is kept.
cargo cyclonedx --features csr --target wasm32-unknown-unknown --format json --override-filename sbom.cdx
mv sbom.cdx.json target/
rm -f crates/*/sbom.cdx.json
echo "  $(grep -c '"type": "library"' target/sbom.cdx.json) crates, listed in target/sbom.cdx.json"
