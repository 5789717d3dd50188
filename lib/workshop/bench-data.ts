import { benchOverlap } from './bench-data-overlap.ts';
import { benchParse } from './bench-data-parse.ts';
import { benchStore } from './bench-data-store.ts';

/** Parser and overlap beside other ways, in Node; the store beside others, in Chromium. */
export async function benchData(print: (line: string) => void): Promise<void> {
  benchParse(print);
  print('');
  await benchOverlap(print);
  print('');
  print('store, cold background to the facts of one fund of 5,246');
  await benchStore(print);
}
