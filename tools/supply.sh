#!/usr/bin/env bash
# What the page is made of: checks it against deny.toml, and lists it (CycloneDX) in target/sbom.cdx.json. What is known of it to
# be unsafe is asked at github.com, where that can be reached: `supply.sh advisories`.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
command -v cargo-deny >/dev/null || compile cargo-deny "$CARGO_DENY" --locked
command -v cargo-cyclonedx >/dev/null || compile cargo-cyclonedx "$CARGO_CYCLONEDX" --locked
cargo fetch --quiet --locked
[ $# -gt 0 ] || set -- bans licenses sources
cargo deny --locked check "$@"
cargo cyclonedx --quiet --features csr --target wasm32-unknown-unknown --format json --override-filename sbom.cdx
# The same page has the same list.
perl -0777 -pe 's/\s*"serialNumber": "[^"]*",//; s/\s*"timestamp": "[^"]*",//; s/file:\/\/[^"#]*\///g' sbom.cdx.json >target/sbom.cdx.json
rm sbom.cdx.json
echo "  $(grep -c '"type": "library"' target/sbom.cdx.json) crates, listed in target/sbom.cdx.json"
