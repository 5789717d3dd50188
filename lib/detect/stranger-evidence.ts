import type { EvidenceId } from './evidence.ts';

/**
 * Evidence that stands at the symbol itself and says that it is a fund, or that its market is spoken of. Lists, links
 * and verbs do not: the stocks of a US screener have letters of funds elsewhere.
 */
const OWN_EVIDENCE: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  'cashtag',
  'prefixed',
  'suffixed',
  'code',
  'brackets after fund word',
  'brackets after name',
  'fund word after',
  'fund word before',
  'joined with fund',
  'joined with funds',
  'row of symbols',
  'name strong',
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
