// Fetches the shards of a large collection when the program asks for them. SHARDS, which stands before this script, has their folder in
// each language. It stands in the glue, after catalog.js, which names `pliego`. Each shard is packed, because hosts do not compress
// files of a kind that they do not know.

const wanted = new Set();
const fetchShard = async name => {
  const response = await fetch(`${SHARDS[pliego.language]}/${name}.shard`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
};
// The program indexes its texts anew each time it is told, so it is told once all have arrived, and while many arrive every 300 ms.
let onTheWay = 0;
let timer = 0;
const tell = () => {
  timer = 0;
  dispatchEvent(new Event('shard'));
};
pliego.arrived = [];
pliego.want = async name => {
  if (wanted.has(name)) return;
  wanted.add(name);
  onTheWay += 1;
  const bytes = await fetchShard(name).catch(error => {
    // So that it can be asked for again.
    wanted.delete(name);
    console.error(error);
  });
  onTheWay -= 1;
  pliego.arrived.push([name, bytes]);
  if (onTheWay && timer) return;
  clearTimeout(timer);
  timer = setTimeout(tell, onTheWay ? 300 : 0);
};
