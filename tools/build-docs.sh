#!/usr/bin/env bash
# Builds the documents as a site with mdBook: target/docs/. It compiles mdBook (half a minute) if it is missing. The documents
# outside docs/ are copied beside the others, and links between them follow.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
if [ "$(mdbook --version 2>/dev/null | grep -oE '[0-9.]+')" != "$MDBOOK" ]; then
  echo "  mdBook $MDBOOK is missing: installing it into $TOOLS (compiled once, about a minute on two cores)"
  mkdir -p "$TOOLS"
  compile mdbook "$MDBOOK" --locked --no-default-features --features search
fi
book=target/book
rm -rf "$book" target/docs
mkdir -p "$book/src"
cp docs/book.toml "$book/"
cp docs/*.md "$book/src/"
links=()
# Copies a document of another folder, and notes where links to it lead now.
take() {
  cp "$1" "$book/src/$2"
  links+=(-e "s|\]\((\.\./)*$1([)#])|](${2}\2|g")
}
take ARCHITECTURE.md architecture.md
take CONTRIBUTING.md contributing.md
take CHANGELOG.md changelog.md
take SECURITY.md security.md
take CODE_OF_CONDUCT.md code-of-conduct.md
take corpus/README.md corpus-format.md
take corpus/coding/README.md codings.md
take tests/README.md tests.md
sed -E -i "${links[@]}" -e 's|\]\((\.\./)*docs/|](|g' -e 's|\]\(coding/README.md|](codings.md|' "$book"/src/*.md
mdbook build --dest-dir "$PWD/target/docs" "$book"
echo "  the documents are in target/docs/"
