// `npm test`: every stage runs, whatever failed before; the last line counts.
import { addTallies, NOTHING, ONE_FAILED, type Tally } from './stages/tally.ts';
import { TEST_STAGES, type TestStage } from './stages/test-stages.ts';

async function runStage({ title, run }: TestStage): Promise<Tally> {
  console.log(`\n=== ${title} ===`);
  const start = performance.now();
  const tally = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return ONE_FAILED;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`--- ${title}: ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return tally;
}

let total = NOTHING;
const failed: string[] = [];
for (const stage of TEST_STAGES) {
  const tally = await runStage(stage);
  total = addTallies(total, tally);
  if (tally.failed > 0) failed.push(stage.title);
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join('; ')}`);
if (total.skipped > 0) console.log(`\n${total.skipped} skipped (the reasons stand above)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
