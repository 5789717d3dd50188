// `npm run fuzz [-- --times N] [-- --seed N]`: the fuzz properties of `npm test` with other and more cases.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from './project.ts';
import { runProgram } from './run-program.ts';

const { values } = parseArgs({
  options: {
    /** How many times the ten thousand cases of `npm test`. */
    times: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
console.log(`seed ${values.seed}, ${values.times} times 10,000 cases of each property`);
const vitest = join(PROJECT_ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const { code } = await runProgram(process.execPath, [vitest, 'run', 'test/fuzz/'], {
  echo: true,
  env: { FUZZ_SEED: values.seed, FUZZ_TIMES: values.times },
});
if (code !== 0) console.error(`failed: npm run fuzz -- --seed ${values.seed} gives the same cases`);
process.exitCode = code;
