import { readFileSync } from 'node:fs';
import { benchFiling, FILING_LINES } from './bench-data-filing.ts';
import { parseTimesInChromium, SAX_WASM } from './bench-data-parse-chromium.ts';
import { FLOOR_WAY, OUR_WAY, parseWays } from './bench-data-parse-ways.ts';
import { medianTimes } from './bench-data-times.ts';

const ROUNDS = 5;
/** Milliseconds from the bytes of the filing to its finished metrics. */
const GOAL_MS = 100;

/**
 * Reading one large filing beside other parsers, rounds interleaved, medians with ratios to the scanner: in a
 * worker of Chromium by the clock, where the goal is set, and in Node by CPU time.
 */
export async function benchParse(print: (line: string) => void): Promise<void> {
  const text = benchFiling();
  const bytes = new TextEncoder().encode(text);
  print(`a filing of ${FILING_LINES} lines, ${(bytes.length / 1e6).toFixed(2)} MB`);
  print('in a worker of Chromium');
  printTimes(await parseTimesInChromium(print), print);
  const ways = Object.entries(await parseWays(new Uint8Array(readFileSync(SAX_WASM))));
  for (const [name, way] of ways) {
    const found = way(text, bytes);
    if (found !== FILING_LINES) throw new Error(`${name} found ${found} of ${FILING_LINES} lines`);
  }
  const tasks = ways.map(([name, way]) => [name, () => way(text, bytes)] as const);
  print('in Node');
  printTimes(medianTimes(tasks, ROUNDS), print);
}

function printTimes(times: ReadonlyMap<string, number>, print: (line: string) => void): void {
  const floor = times.get(FLOOR_WAY) ?? Number.NaN;
  for (const [name, ms] of times) {
    const goal = name === OUR_WAY ? `  goal ${GOAL_MS} ms` : '';
    print(
      `${name.padEnd(32)}${ms.toFixed(1).padStart(8)} ms ${(ms / floor).toFixed(2).padStart(8)} ×${goal}`,
    );
  }
}
