import { benchOverlap } from './bench-data-overlap.ts';
import { benchParse } from './bench-data-parse.ts';
import { benchStore } from './bench-data-store.ts';

/** The parser beside other ways, in a worker of Chromium and in Node; overlap in Node; the store in Chromium. */
export async function benchData(print: (line: string) => void): Promise<void> {
  await benchParse(print);
  print('');
  await benchOverlap(print);
  print('');
  print('store, cold background to the facts of one fund of 5,246');
  await benchStore(print);
}
