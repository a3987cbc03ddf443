#!/usr/bin/env bash
# Makes what stands beside the program of the page, in the folder that Trunk is filling: the same program in JavaScript, for
# browsers without WebAssembly; the page in one file; the printed pages. Trunk calls it after each build (see Trunk.toml).
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh

if [ "${TRUNK_PROFILE:-}" = release ]; then
  work=target/finish
  rm -rf $work && mkdir -p $work
  if command -v wasm2js >/dev/null; then
    # wasm-bindgen brings two features that the translation to JavaScript does not know; without them it uses older ways.
    perl -0777 -pe 's/\+(?=\x0freference-types|\x0amultivalue)/-/g' \
      target/wasm32-unknown-unknown/release/pliego.wasm >$work/pliego.wasm
    wasm-bindgen --target bundler --no-typescript --remove-name-section --out-dir $work $work/pliego.wasm
    wasm2js -O3 --enable-bulk-memory --enable-bulk-memory-opt --enable-reference-types --enable-multivalue \
      --enable-sign-ext --enable-nontrapping-float-to-int --enable-mutable-globals \
      $work/pliego_bg.wasm -o $work/program.js 2>$work/log || { tail -n 3 $work/log >&2; exit 1; }
    # One ordinary script of both: glue and program, which hand each other their functions. Of what the program would import
    # from WebAssembly alone, nothing is used any more. Memory that grows leaves its old buffer as it was, not detached: whether
    # a view is stale is seen by its buffer.
    {
      echo 'globalThis.wasm_bindgen = async () => {'
      echo '  const glue = (() => {'
      perl -pe 's/^export //; s/(cached\w+Memory0) === null \|\| .*\) \{$/$1?.buffer !== wasm.memory.buffer) {/' $work/pliego_bg.js
      echo "  return { $(grep -oP '^export (function|const|let) \K\w+' $work/pliego_bg.js | paste -sd,) };"
      echo '  })();'
      echo '  const program = (glue => {'
      perl -ne 's/^import \* as (\S+) from .*pliego_bg.js.*$/const $1 = glue;/;
        s/^import .*__wbindgen_externref_xform__.*$/const __wbindgen_externref_xform__ = new Proxy({}, { get: () => () => 0 });/;
        print unless /^export /' $work/program.js
      echo '  return retasmFunc;'
      echo '  })(glue);'
      echo '  glue.__wbg_set_wasm(program);'
      echo '  program.__wbindgen_start();'
      echo '};'
    } >$work/plain.js
    cp $work/plain.js "$TRUNK_STAGING_DIR/plain-$(sha256sum <$work/plain.js | cut -c1-16).js"
  else
    echo '  wasm2js is missing: this build of the page needs WebAssembly' >&2
  fi
  # The page in one file may not use modules: its glue is an ordinary script.
  wasm-bindgen --target no-modules --no-typescript --out-dir $work/single target/wasm32-unknown-unknown/release/pliego.wasm
fi
exec cargo run --quiet --package pliego-site
