import { median } from '../median.ts';
import { parseWays } from './bench-data-parse-ways.ts';

/** The worker of the parser bench: reads the same filing in every way, in turn, and posts the median times. */
interface WorkerScope {
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;
const ROUNDS = 7;

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(new URL(file, import.meta.url))).arrayBuffer());
}

async function measure(): Promise<readonly (readonly [string, number])[]> {
  const [bytes, wasm] = await Promise.all([bytesOf('filing.xml'), bytesOf('sax-wasm.wasm')]);
  const text = new TextDecoder().decode(bytes);
  const ways = Object.entries(await parseWays(wasm));
  const lines = new Set(ways.map(([, way]) => way(text, bytes)));
  if (lines.size !== 1) throw new Error(`the ways found ${[...lines].join(', ')} lines`);
  const times = ways.map(([name]) => [name, [] as number[]] as const);
  for (let round = 0; round < ROUNDS; round += 1) {
    ways.forEach(([, way], i) => {
      const start = performance.now();
      way(text, bytes);
      times[i]?.[1].push(performance.now() - start);
    });
  }
  return times.map(([name, all]) => [name, median(all)]);
}

measure().then(
  (times) => scope.postMessage({ times }),
  (error) => scope.postMessage({ problem: String(error) }),
);
