import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { claimsOf } from '#lib/themes/claims.ts';

/** Names labelled by another reader; optional data beside the project. */
const LABELS = new URL('../../../shared/data/themes/claims.dev.jsonl', import.meta.url);
const isHere = existsSync(LABELS);

const labelled = z.object({
  name: z.string(),
  claims: z.array(z.string()),
  uncertain: z.array(z.string()),
});

interface Tally {
  right: number;
  missed: number;
  wrong: number;
}

function tallies(): Map<string, Tally> {
  const byNamespace = new Map<string, Tally>();
  const bump = (claim: string, outcome: keyof Tally) => {
    const namespace = claim.split(':')[0]!;
    const tally = byNamespace.get(namespace) ?? { right: 0, missed: 0, wrong: 0 };
    tally[outcome] += 1;
    byNamespace.set(namespace, tally);
  };
  for (const line of readFileSync(LABELS, 'utf8').trim().split('\n')) {
    const { name, claims, uncertain } = labelled.parse(JSON.parse(line));
    const found = claimsOf(name).claims;
    for (const claim of claims) bump(claim, found.includes(claim) ? 'right' : 'missed');
    for (const claim of found)
      if (!claims.includes(claim) && !uncertain.includes(claim)) bump(claim, 'wrong');
  }
  return byNamespace;
}

if (!isHere)
  console.warn('SKIPPED labelled claims: ../shared/data/themes/claims.dev.jsonl is not here');

test.skipIf(!isHere)('labelled names: precision and recall per namespace', () => {
  for (const [namespace, { right, missed, wrong }] of tallies()) {
    const precision = right / (right + wrong);
    const recall = right / (right + missed);
    console.info(
      `${namespace}: precision ${(100 * precision).toFixed(1)}%, recall ${(100 * recall).toFixed(1)}% of ${right + missed}`,
    );
    const isTheme = namespace === 'theme';
    expect(precision, `${namespace} precision`).toBeGreaterThanOrEqual(isTheme ? 0.98 : 0.9);
    expect(recall, `${namespace} recall`).toBeGreaterThanOrEqual(isTheme ? 0.95 : 0.9);
  }
});
