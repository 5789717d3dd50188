import type { EvidenceId } from './evidence.ts';

/** Evidence that stands at the symbol itself and says that it is one. */
const OWN_EVIDENCE: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'cashtag',
  'prefixed',
  'suffixed',
  'code',
  'brackets after fund word',
  'brackets after name',
  'fund word after',
  'fund word before',
  'trade word before',
  'verb after',
  'joined with fund',
  'joined with funds',
  'column of symbols',
  'row of symbols',
  'symbol column header',
  'name strong',
  'link to quote',
  'in address',
  'in title',
  'same symbol certain',
  'market hint',
]);

/** What spells the fund out: needed where the letters are an ordinary word (`CASH` in a column of holdings). */
const NAMED: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'cashtag',
  'prefixed',
  'suffixed',
  'brackets after fund word',
  'brackets after name',
  'name strong',
  'link to quote',
]);

/**
 * Whether a symbol that only another market lists may be marked. A page about funds is no evidence for it: any
 * abbreviation in the page's small print (`BNK Invest Inc.`) stands among funds too.
 */
export function strangerIsShown(evidence: readonly EvidenceId[]): boolean {
  const needed = evidence.includes('strong ambiguity') ? NAMED : OWN_EVIDENCE;
  return evidence.some((id) => needed.has(id));
}
