import { describe, expect, test } from 'vitest';
import { readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import { readPackagedEvidence } from '#lib/cli/theme-evidence.ts';
import { COMPOSITION_CLASSES } from '#lib/themes/composition.ts';
import { type NameCheck, nameCheckOf } from '#lib/themes/name-check.ts';
import { badgeWordsOf, compositionRowsOf, statementOf } from '#lib/themes/wording.ts';
import { YARDSTICK_NOTE } from '#lib/themes/words/name-words.ts';
import { THEME_LABELS } from '#lib/themes/words/theme-labels.ts';
import { NAME_CHECK_WORDS } from '#lib/view/words/name-check-words.ts';
import { HAND_CHECKED } from './hand-checked-funds.ts';

const snapshot = await readPackagedSnapshot();
const evidence = await readPackagedEvidence();

async function checkOf(ticker: string): Promise<NameCheck> {
  const facts = await snapshot.fund(ticker);
  if (!facts) throw new Error(`${ticker} is not in the snapshot`);
  return nameCheckOf(facts, evidence);
}

function kindOf(check: NameCheck): string {
  if (check.kind !== 'theme') return check.kind;
  const { verdict } = check;
  return verdict.kind === 'refused' ? `refused: ${verdict.why}` : verdict.kind;
}

describe('hand-checked funds', () => {
  test.each(HAND_CHECKED)('$ticker: $verdict, because $why', async ({ ticker, verdict, badge }) => {
    const check = await checkOf(ticker);
    expect(kindOf(check)).toBe(verdict);
    expect(badgeWordsOf(check)).toBe(badge);
  });
});

test('SOXX: four fifths by the companies’ own documents, the industry rule for the rest', async () => {
  const check = await checkOf('SOXX');
  if (check.kind !== 'theme' || !check.composition) throw new Error('SOXX has a composition');
  const own = check.composition.holdings
    .filter(({ evidence: found }) => found?.rows.some(({ grade }) => grade !== 'C'))
    .reduce((sum, { weight }) => sum + weight, 0);
  expect(own).toBeGreaterThan(0.8);
  expect(own).toBeLessThan(0.85);
});

test('AIQ’s composition and layers are whole, with reasons and sources', async () => {
  const check = await checkOf('AIQ');
  if (check.kind !== 'theme' || !check.composition) throw new Error('AIQ has a composition');
  const rows = compositionRowsOf(check.composition);
  expect(rows.map((row) => row.class)).toEqual(COMPOSITION_CLASSES);
  expect(rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6);
  const nvidia = rows[0]?.holdings.find(({ issuer }) => /nvidia/i.test(issuer));
  expect(nvidia?.reason).toMatch(/90% of revenue.*own figure.*read on 2026-11-21/);
  expect(nvidia?.source?.url).toMatch(/^https:/);
  const layers = Object.values(check.buckets ?? {});
  expect(layers.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
});

describe('sentences', () => {
  const FORBIDDEN =
    /violat|breach(?! )|scam|mislead|decepti|fraud|should buy|should sell|recommend|intent|lie[sd]?\b|closet/i;

  test.each(HAND_CHECKED)('$ticker: one-sided, no verdict on intent or law', async ({ ticker }) => {
    const statement = statementOf(await checkOf(ticker)) ?? '';
    expect(statement).not.toMatch(FORBIDDEN);
    expect(statement).not.toMatch(/NaN|undefined|\$\{/);
  });

  test('the longest that can be said fits into a card: two long themes and a cut name', () => {
    const long = Object.values(THEME_LABELS).map(({ inSentence }) => inSentence);
    const [first = '', second = ''] = [...long].sort((a, b) => b.length - a.length);
    const claim = { themes: [], label: '', quoted: '', inSentence: `${first} or ${second}` };
    const weights = { mostly: 0.9, partly: 0.09, hardly: 0.9, coarse: 0.9, 'not-looked-up': 0.9 };
    const part = { weights, holdings: [], unlisted: 0, coverage: 0.9 };
    const composition = { ...part, revenueWeighted: { low: 0, high: 1 } };
    const base = { kind: 'theme', claim, isNarrower: false, isTopTenOnly: false } as const;
    for (const kind of ['fits', 'fits-loosely', 'does-not-reach'] as const) {
      const said = statementOf({ ...base, verdict: { kind, composition }, composition });
      const whole = `${said} ${YARDSTICK_NOTE} ${NAME_CHECK_WORDS.nameIsCut}`;
      expect(whole.length).toBeLessThanOrEqual(600);
    }
  });

  test('the yardstick is named and is not a finding', () => {
    expect(YARDSTICK_NOTE).toMatch(/Rule 35d-1/);
    expect(YARDSTICK_NOTE).toMatch(/not a finding/);
  });
});

test('every AI, robotics, semiconductor, cloud, cybersecurity, clean-energy and blockchain fund is evaluated', async () => {
  const themes = [
    'artificial-intelligence',
    'robotics-automation',
    'semiconductors',
    'cloud-computing',
    'cybersecurity',
    'clean-energy',
    'blockchain-digital-assets',
  ];
  const counts = new Map<string, number>();
  for (const ticker of snapshot.tickers) {
    const facts = await snapshot.fund(ticker);
    const check = facts && nameCheckOf(facts, evidence);
    if (check?.kind !== 'theme' || !check.claim.themes.some((theme) => themes.includes(theme)))
      continue;
    counts.set(kindOf(check), (counts.get(kindOf(check)) ?? 0) + 1);
    if (check.composition) {
      const sum = COMPOSITION_CLASSES.reduce(
        (total, name) => total + (check.composition?.weights[name] ?? 0),
        0,
      );
      expect(sum, ticker).toBeCloseTo(1, 6);
    }
    expect(statementOf(check), ticker).toMatch(/\S/);
  }
  console.info('verdicts of funds claiming the seven themes:', Object.fromEntries(counts));
  expect([...counts.values()].reduce((a, b) => a + b, 0)).toBeGreaterThan(100);
});
