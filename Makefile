# Pliego: `make` lists what can be made.
.DEFAULT_GOAL := help
SHELL := bash
# The further engines of the journeys (see tests/README.md).
ENGINES := firefox webkit
EXAMPLES := target/wasm32-unknown-unknown/release/examples
WITH_TOOLS := . tools/versions.sh &&

.PHONY: help setup serve build single attack test test-all bench size check clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 16

setup: ## install the tools that are missing: Trunk, wasm-bindgen, wasm-opt
	@tools/setup.sh

serve: setup ## build the page, serve it on http://127.0.0.1:8321/ and rebuild it at every change
	@echo "  building; then the page is at http://127.0.0.1:8321/ (Ctrl-C ends it)"
	@$(WITH_TOOLS) trunk serve

build: setup ## build the page into dist/, ready for any path of any static host
	@$(WITH_TOOLS) trunk build --release

single: build ## the whole explorer as one file: dist/pliego.html
	@ls -l dist/pliego.html

attack: setup # a page of a corpus that attacks who reads it
	@rm -rf target/attack
	cargo run --package pliego-testkit --bin attack-corpus corpus target/attack/corpus
	@$(WITH_TOOLS) PLIEGO_CORPUS=$(CURDIR)/target/attack/corpus trunk build --release --dist target/attack/dist

test: check attack build ## run every test: the core natively, the page in a real browser, the budget of bytes
	@tools/browser.sh
	@tools/audit.sh
	@$(WITH_TOOLS) cargo test --workspace

test-all: test ## the same in Firefox and WebKit; in real blogs; far more hostile addresses; Lighthouse; what the page is made of
	@tools/browser.sh all
	@tools/blogs.sh
	@tools/supply.sh
	@tools/reproduce.sh
	HOSTILE=100000000 cargo test --quiet --release --test core hostile
	@$(WITH_TOOLS) HOSTILE=100000 cargo test --quiet --test journeys hostile
	@$(WITH_TOOLS) cargo test --quiet --test lighthouse
	@$(WITH_TOOLS) BLOGS=1 cargo test --quiet --test journeys a_post_of
	@$(WITH_TOOLS) for engine in $(ENGINES); do \
	  echo "  $$engine" && BLOGS=1 ENGINE=$$engine cargo test --quiet --test journeys || exit 1; done
	@$(WITH_TOOLS) for engine in $(ENGINES); do \
	  echo "  $$engine, dark" && SCHEME=dark ENGINE=$$engine cargo test --quiet --test journeys axe || exit 1; done

check: setup ## format and lints
	cargo fmt --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	@$(WITH_TOOLS) cargo clippy --quiet --target wasm32-unknown-unknown --features csr --lib --bin pliego -- -D warnings

bench: setup ## how the page scales in Chromium, from 5 to 10 000 statements; PEERS=folder lays out the corpora of a side-by-side run
	@tools/browser.sh
	@mkdir -p target/bench
	@$(WITH_TOOLS) cargo build --quiet --release --target wasm32-unknown-unknown --features csr --example bench_page
	@$(WITH_TOOLS) wasm-bindgen --target web --no-typescript --out-dir target/bench $(EXAMPLES)/bench_page.wasm
	@$(WITH_TOOLS) wasm-opt -Oz -o target/bench/bench_page_bg.wasm target/bench/bench_page_bg.wasm
	@PEERS=$(PEERS) cargo bench --quiet --bench bench

size: ## what the first visit of dist/ costs, beside the budget
	@cargo test --quiet --test size

clean: ## remove what was built (the tools stay)
	cargo clean
	rm -rf dist
