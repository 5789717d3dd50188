import type { Holding } from '#lib/funds/fund-facts.ts';
import { LINE_NAME_RULES, PLACEHOLDER_NAME } from './line-names.ts';
import type { LineNature, NatureOf } from './line-nature.ts';

/** `lineNatureOf` that looks at each spelling once: the same few thousand names come again and again. */
export function rememberingNature(): NatureOf {
  // Two steps: a joined key would be hashed anew for every line, which was a fifth of the whole work.
  const byAsset = new Map<string | undefined, Map<string, LineNature>>();
  return (line) => {
    const known = byAsset.get(line.asset) ?? new Map<string, LineNature>();
    if (known.size === 0) byAsset.set(line.asset, known);
    const before = known.get(line.issuer);
    if (before) return before;
    const nature = lineNatureOf(line);
    known.set(line.issuer, nature);
    return nature;
  };
}

/** Form N-PORT asset categories (item C.4.a) that settle the nature whatever the name says. */
const BY_ASSET: Readonly<Record<string, LineNature>> = {
  RA: 'repo',
  DCO: 'derivative',
  DCR: 'derivative',
  DE: 'derivative',
  DFE: 'derivative',
  DIR: 'derivative',
  DO: 'derivative',
  COMM: 'commodity',
};

const DEBT_ASSETS = new Set(['DBT', 'SN', 'LON', 'ABS-MBS', 'ABS-APCP', 'ABS-CBDO', 'ABS-O']);
const DEBT_NATURES = new Set<LineNature>(['treasury', 'agency', 'government', 'debt']);
const EQUITY_ASSETS = new Set(['EC', 'EP', 'RE']);

/**
 * The nature of one line: by N-PORT asset category where the list carries it, by reviewed name
 * rules where it does not (ten-line lists, issuers' files). An equity category (`EC`) can still be
 * another fund: filers report ETFs held as common equity.
 */
export function lineNatureOf(line: Holding): LineNature {
  const byName = natureFromName(line.issuer);
  const asset = line.asset;
  if (asset === undefined) return byName ?? natureWithoutName(line);
  const settled = BY_ASSET[asset];
  if (settled) return settled;
  if (asset === 'STIV') return byName === 'collateral' ? 'collateral' : 'cash';
  if (DEBT_ASSETS.has(asset)) return byName && DEBT_NATURES.has(byName) ? byName : 'debt';
  if (EQUITY_ASSETS.has(asset)) return byName === 'fund' ? 'fund' : 'equity';
  return byName ?? natureWithoutName(line);
}

function natureWithoutName(line: Holding): LineNature {
  return PLACEHOLDER_NAME.test(line.issuer.trim()) ? 'unresolved' : 'equity';
}

/**
 * Most names are companies and match no rule: one pass over all patterns at once says so before the
 * rules are tried in turn (measured: half the time over the whole snapshot).
 */
const ANY_RULE = new RegExp(
  LINE_NAME_RULES.map(([, pattern]) => `(?:${pattern.source})`).join('|'),
  'i',
);

/** Undefined when no rule matches: then it is a company, or a placeholder. */
export function natureFromName(name: string): LineNature | undefined {
  if (!ANY_RULE.test(name)) return undefined;
  return LINE_NAME_RULES.find(([, pattern]) => pattern.test(name))?.[0];
}
