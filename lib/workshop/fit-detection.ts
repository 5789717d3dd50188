import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readListings } from '#lib/cli/read-listings.ts';
import { EVIDENCE, EVIDENCE_IDS, type EvidenceId, PRIOR_BASE } from '#lib/detect/evidence.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { logOdds, type Weights } from '#lib/detect/weights.ts';
import { caseLabelledPages } from './detection/detection-cases.ts';
import { type LabelledCandidate, labelledCandidates } from './detection/detection-examples.ts';
import { type Example, fitLogistic } from './detection/fit-logistic.ts';
import { type LabelledPage, readLabelledPages } from './detection/labelled-pages.ts';

/**
 * Fits the weights of the evidence on the labelled development pages and our own cases, checks them by
 * leaving out pages and whole sites, and writes `lib/detect/fitted-weights.ts`.
 *
 *     node_modules/.bin/node lib/workshop/fit-detection.ts [--check]
 *
 * `--check` only prints. Method: logistic regression over the yes/no evidence, drawn to hand-set priors
 * (`evidence.ts`), signs kept. A page counts by the square root of its candidates, so that one long table does
 * not decide. The base is lowered by `CAUTION`: a false badge costs more than a missing one.
 */
const OUTPUT = join(import.meta.dirname, '../detect/fitted-weights.ts');
const PULL = 0.35;
const CAUTION = 0.4;
const FOLDS = 10;

interface Sample {
  readonly page: LabelledPage;
  readonly candidates: readonly LabelledCandidate[];
  /** The same page without address and language, as plain text comes. */
  readonly bare: readonly LabelledCandidate[];
}

const NUMBER_OF = new Map(EVIDENCE_IDS.map((id, index) => [id, index]));

function examplesOf({ candidates, bare }: Sample): Example[] {
  const weight = 1.5 / Math.sqrt(Math.max(1, candidates.length));
  return [...candidates, ...bare]
    .filter(({ isUnsure }) => !isUnsure)
    .map(({ evidence, isHit }) => ({
      features: [...new Set(evidence)].flatMap((id) => NUMBER_OF.get(id) ?? []),
      isHit,
      weight,
    }));
}

function fitWeights(samples: readonly Sample[]): Weights {
  const prior = { base: PRIOR_BASE, weights: EVIDENCE_IDS.map((id) => EVIDENCE[id].prior) };
  const model = fitLogistic(samples.flatMap(examplesOf), { prior, pull: PULL });
  const round = (value: number) => Math.round(value * 100) / 100;
  const of: Partial<Record<EvidenceId, number>> = {};
  EVIDENCE_IDS.forEach((id, index) => {
    of[id] = round(model.weights[index] ?? 0);
  });
  return { base: round(model.base - CAUTION), of };
}

interface Tally {
  hits: number;
  wrong: number;
  missed: number;
}

function check(
  samples: readonly Sample[],
  weights: Weights,
  onError?: (line: string) => void,
): Tally {
  const tally = { hits: 0, wrong: 0, missed: 0 };
  for (const { page, candidates, bare } of samples) {
    for (const one of process.argv.includes('--bare') ? bare : candidates) {
      if (one.isUnsure) continue;
      const odds = logOdds(one.evidence, weights);
      const said = odds >= 0;
      if (said && one.isHit) tally.hits += 1;
      else if (said) tally.wrong += 1;
      else if (one.isHit) tally.missed += 1;
      if (said !== one.isHit) onError?.(errorLine(page, one, odds));
    }
  }
  return tally;
}

function errorLine(page: LabelledPage, one: LabelledCandidate, odds: number): string {
  const context = page.text.slice(Math.max(0, one.start - 50), one.end + 40).replace(/\s+/g, ' ');
  const kind = one.isHit ? 'missed' : 'wrong';
  return `${kind}\t${page.id}\t${one.candidate.symbol}\t${odds.toFixed(1)}\t${context}\t[${one.evidence.join('; ')}]`;
}

function crossValidate(
  samples: readonly Sample[],
  groupOf: (sample: Sample, index: number) => string,
  fixed: readonly Sample[],
): Tally {
  const groups = [...new Set(samples.map(groupOf))];
  const total = { hits: 0, wrong: 0, missed: 0 };
  for (const group of groups) {
    const inside = samples.filter((sample, index) => groupOf(sample, index) === group);
    const outside = samples.filter((sample, index) => groupOf(sample, index) !== group);
    const tally = check(inside, fitWeights([...outside, ...fixed]), (line) => {
      if (process.argv.includes('--errors')) process.stdout.write(`${group}\t${line}\n`);
    });
    total.hits += tally.hits;
    total.wrong += tally.wrong;
    total.missed += tally.missed;
  }
  return total;
}

function describe(name: string, { hits, wrong, missed }: Tally): void {
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  process.stdout.write(
    `${name.padEnd(28)} precision ${percent(hits / (hits + wrong))} recall ${percent(hits / (hits + missed))} ` +
      `(right ${hits}, wrong ${wrong}, missed ${missed})\n`,
  );
}

const pages = readLabelledPages();
if (pages.length === 0) throw new Error('no labelled pages at hand');
const tools = { symbols: usSymbols(), listings: await readListings() };
const toSample = (page: LabelledPage): Sample => {
  const { url, lang, ...plain } = page;
  return {
    page,
    candidates: labelledCandidates(page, tools),
    bare: labelledCandidates(plain, tools),
  };
};
const samples = pages.map(toSample);
const cases = caseLabelledPages().map(toSample);
const weights = fitWeights([...samples, ...cases]);
describe('fitted on all', check(samples, weights));
describe(
  'own cases',
  check(cases, weights, (line) => process.stdout.write(`${line}\n`)),
);
describe(
  'cases left out by tenths',
  crossValidate(cases, (_, index) => String(index % FOLDS), samples),
);
describe(
  'pages left out',
  crossValidate(samples, (_, index) => String(index % FOLDS), cases),
);
describe(
  'sites left out',
  crossValidate(samples, ({ page }) => page.site, cases),
);
if (!process.argv.includes('--check')) {
  writeFileSync(
    OUTPUT,
    `import type { Weights } from './weights.ts';\n\n` +
      `/** Log odds, written by \`lib/workshop/fit-detection.ts\` (method there); do not edit by hand. */\n` +
      `export const FITTED_WEIGHTS: Weights = ${JSON.stringify(weights, null, 2)};\n`,
  );
}
