# Pliego: `make` lists the targets.
.DEFAULT_GOAL := help
SHELL := bash
# The engines in which `make test-all` runs the journeys again; `make test` runs them in Chromium's headless shell (see tests/README.md).
ENGINES := chromium firefox webkit
# The commands that tests run, and the tests. Of the whole workspace: a package alone, or its commands without the tests, would have
# crates compiled again with other features.
BUILD_TESTS := cargo build --workspace --bins --tests
EXAMPLES := target/wasm32-unknown-unknown/release/examples
WITH_TOOLS := . tools/versions.sh &&
PLIEGO := target/release/pliego
# Prints a line every 30 seconds.
PROGRESS := tools/show-progress.sh

.PHONY: help setup serve build docs site program pliego release single attack test test-all bench size check clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 16

# What is compiled beside Trunk, where Trunk is missing: what Trunk would call later.
setup: ## install the tools that build the page and are missing: Trunk, wasm-bindgen, wasm-opt
	@tools/setup.sh '$(BESIDE)'

ifdef CORPUS
# The page of another corpus needs the program once, and then no compiler.
serve: pliego ## build the page, serve it on http://127.0.0.1:8321/ and rebuild it at every change; CORPUS=folder for another corpus
	@$(PLIEGO) serve "$(CORPUS)"

build: pliego ## build the page into dist/, for any path of any static host; CORPUS=folder for another corpus
	@$(PLIEGO) build "$(CORPUS)" --output dist $(if $(PLIEGO_URL),--url "$(PLIEGO_URL)")
else
PAGE := --target wasm32-unknown-unknown --no-default-features --features csr --bin pliego
serve: BESIDE = cargo build --package pliego-site && cargo build $(PAGE)
serve: setup
	@echo "  building; then the page is at http://127.0.0.1:8321/ (Ctrl-C ends it)"
	@$(WITH_TOOLS) trunk serve

build: BESIDE = cargo build --package pliego-site && cargo build --release $(PAGE)
build: setup
	@$(WITH_TOOLS) $(PROGRESS) "building the page" trunk build --release
endif

PROGRAM := target/program/program.zip
program: $(PROGRAM) ## build the page's program, without a corpus, which the command `pliego` carries
$(PROGRAM): $(shell find src style crates/corpus crates/explore crates/cli/seed -type f) index.html Trunk.toml Cargo.lock
	@$(MAKE) --no-print-directory setup
	@mkdir -p $(@D)
	@$(WITH_TOOLS) PLIEGO_CORPUS=$(CURDIR)/crates/cli/seed PLIEGO_PROGRAM=$(CURDIR)/$@ \
	  $(PROGRESS) "building the program" trunk build --release --features csr,large --dist $(@D)/dist

pliego: $(PROGRAM) ## build the command `pliego`, which makes the page of a corpus without a compiler: target/release/pliego
	@$(PROGRESS) "building the command" cargo build --release --package pliego-cli

release: pliego ## pack the command for this machine, and the sources with the page's program: target/archives/
	@tools/pack-release.sh

docs: ## build the documents as a site: target/docs/
	@tools/build-docs.sh

site: docs ## build the page with the documents into dist/, to publish it; PLIEGO_URL=https://… says where
	@PLIEGO_DOCS=$(CURDIR)/target/docs $(MAKE) --no-print-directory build

single: build ## build the whole explorer as one file: dist/pliego.html
	@ls -l dist/pliego.html

attack: $(PROGRAM) ## build the page of a hostile corpus, for the journeys
	@$(PROGRESS) "building the commands of the tests" $(BUILD_TESTS)
	target/debug/attack-corpus corpus target/attack/corpus
	@PLIEGO_PROGRAM=$(CURDIR)/$(PROGRAM) target/debug/pliego build target/attack/corpus --output target/attack/dist

test: lint ## run the tests: natively, in Chromium, and the bytes of a first visit
# The last minutes of each page are spent on one core. The other compiles the tests and documents the API, while what the tests need is
# fetched.
	@$(MAKE) --no-print-directory --jobs=3 tested-pages compiled-tests fetched-tools
	@$(WITH_TOOLS) node "$$TOOLS/audit/node_modules/eslint/bin/eslint.js" --config tests/audit/eslint.config.mjs crates/site/scripts crates/cli/src
	@tools/audit-files.sh
	@$(WITH_TOOLS) $(PROGRESS) "testing" cargo test --workspace

.PHONY: tested-pages compiled-tests fetched-tools
tested-pages:
	@$(MAKE) --no-print-directory attack
	@$(MAKE) --no-print-directory build

compiled-tests: docs
	@$(PROGRESS) "compiling the tests" $(BUILD_TESTS)
	@$(MAKE) --no-print-directory api-docs

fetched-tools:
	@tools/install-browsers.sh
	@tools/install-test-tools.sh

test-all: test ## run all tests: also Firefox, WebKit, real blogs, a search server, Lighthouse, more hostile addresses, dependencies, a second build
	@tools/install-browsers.sh all
	@tools/install-blogs.sh
	@tools/install-servers.sh
	@tools/audit-dependencies.sh
	@tools/reproduce.sh
	HOSTILE=100000000 $(PROGRESS) "reading hostile addresses" cargo test --release --test core hostile
	HOSTILE=10000 $(PROGRESS) "reading hostile files" cargo test --release --package pliego-intake --test fuzz
	@$(WITH_TOOLS) HOSTILE=100000 $(PROGRESS) "opening hostile addresses" cargo test --test journeys hostile
	@$(WITH_TOOLS) $(PROGRESS) "running Lighthouse" cargo test --test lighthouse
	SERVERS=1 $(PROGRESS) "loading the export into a server" cargo test --package pliego-cli --test export
	@$(WITH_TOOLS) for engine in $(ENGINES); do \
	  BLOGS=1 ENGINE=$$engine $(PROGRESS) "testing in $$engine" cargo test --test journeys || exit 1; done
	@$(WITH_TOOLS) for engine in $(filter-out chromium,$(ENGINES)); do \
	  SCHEME=dark ENGINE=$$engine $(PROGRESS) "testing in $$engine, dark" cargo test --test journeys axe || exit 1; done

check: lint api-docs ## check formatting, lints and API documents

.PHONY: lint api-docs
lint: BESIDE = cargo clippy --workspace --all-targets
lint: setup
	cargo fmt --check
	$(PROGRESS) "linting" cargo clippy --workspace --all-targets -- -D warnings
# In the profile of the page, whose macros and build scripts are compiled for it anyway.
	@$(WITH_TOOLS) $(PROGRESS) "linting the program" \
	  cargo clippy --release --target wasm32-unknown-unknown --features csr --lib --bin pliego --example bench_page -- -D warnings

api-docs:
	@RUSTDOCFLAGS="-D warnings" $(PROGRESS) "documenting" cargo doc --workspace --no-deps

bench: setup pliego ## measure what a collection costs, from 5 to 10 000 statements (a quarter of an hour); SIZES=5,100 only these; PEERS=folder writes the corpora for other programs
	@tools/install-browsers.sh
	@mkdir -p target/bench
	@$(WITH_TOOLS) $(PROGRESS) "building the page of the benchmark" \
	  cargo build --release --target wasm32-unknown-unknown --features csr,large --example bench_page
	@$(WITH_TOOLS) wasm-bindgen --target web --no-typescript --out-dir target/bench $(EXAMPLES)/bench_page.wasm
	@$(WITH_TOOLS) wasm-opt -Oz -o target/bench/bench_page_bg.wasm target/bench/bench_page_bg.wasm
# What is measured is built for release; what measures it is compiled as the tests are.
	@PEERS=$(PEERS) SIZES=$(SIZES) $(PROGRESS) "measuring" cargo bench --profile dev --bench bench

size: ## print the bytes of a first visit of dist/, beside the budget
	@cargo test --test size

clean: ## remove everything that was built; keep the tools
	cargo clean
	rm -rf dist
