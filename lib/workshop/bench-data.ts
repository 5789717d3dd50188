import { benchOverlap } from './bench-data-overlap.ts';
import { benchParse } from './bench-data-parse.ts';

/** Parser and overlap beside other ways, in Node. The store is measured in the browser: `npm run bench lookup`. */
export async function benchData(print: (line: string) => void): Promise<void> {
  benchParse(print);
  print('');
  await benchOverlap(print);
}
