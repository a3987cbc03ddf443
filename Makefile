# Pliego: `make` lists what can be made.
.DEFAULT_GOAL := help
SHELL := bash
WITH_TOOLS := . tools/versions.sh &&

.PHONY: help setup serve build test bench size check clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: ## install the tools that are missing: Trunk, wasm-bindgen, wasm-opt
	@tools/setup.sh

serve: setup ## build the page, serve it on http://127.0.0.1:8321/ and rebuild it at every change
	@echo "  building; then the page is at http://127.0.0.1:8321/ (Ctrl-C ends it)"
	@$(WITH_TOOLS) trunk serve

build: setup ## build the page into dist/, ready for any path of any static host
	@$(WITH_TOOLS) trunk build --release

test: check build ## run every test: the core natively, the page in a real browser, the budget of bytes
	@tools/browser.sh
	cargo test

check: setup ## format and lints
	cargo fmt --check
	cargo clippy --quiet --all-targets -- -D warnings
	cargo clippy --quiet --target wasm32-unknown-unknown --features csr --lib --bin pliego -- -D warnings

bench: ## how finding scales, from 5 to 10 000 made-up statements, beside a plain pass over the same texts
	@cargo bench --quiet --bench finding

size: ## what the first visit of dist/ costs, beside the budget
	@cargo test --quiet --test size

clean: ## remove what was built (the tools stay)
	cargo clean
	rm -rf dist
