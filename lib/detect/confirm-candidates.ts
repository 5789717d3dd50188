import type { Candidate, CandidateBatch, Confirmation, Listings, PageMemory } from './candidate.ts';
import { EVIDENCE, type EvidenceId } from './evidence.ts';
import { FITTED_WEIGHTS } from './fitted-weights.ts';
import { localEvidence } from './gather-evidence.ts';
import { isIntroduced, listedOnly } from './listed-only.ts';
import type { LocalEvidence } from './local-evidence.ts';
import { marketOf } from './market-of.ts';
import { withPageEvidence } from './page-evidence.ts';
import { inPageMarkets } from './page-market.ts';
import type { Mention } from './page-text.ts';
import { NO_RULES, type ReaderRules, ruledMention, ruleFor } from './reader-rules.ts';
import { strangerIsShown } from './stranger-evidence.ts';
import { logOdds, type Weights } from './weights.ts';

const MAX_CONFIRMED = 200;
const MAX_REASONS = 8;
/** Characters around a candidate that may spell the name of its fund. */
const NAME_REACH = 120;

/** A candidate with everything that was held for and against it; for `--explain` and for tests. */
export interface Judgement {
  readonly candidate: Candidate;
  readonly evidence: readonly EvidenceId[];
  /** Log odds that the candidate is a fund; a mention at 0 and above. */
  readonly odds: number;
  readonly mention?: Mention;
}

/**
 * Second stage: which candidates of a batch are tickers. Pure. Ask in batches of a few hundred candidates; what
 * was refused early on a page may be asked again with the memory of the whole page. The reader's rules change what
 * is marked, not what the page is taken to speak of.
 */
export function confirmCandidates(
  batch: CandidateBatch,
  listings: Listings,
  rules: ReaderRules = NO_RULES,
): Confirmation {
  const judged = judgeCandidates(batch, listings);
  const memory = remember(
    batch.page.memory,
    judged.flatMap(({ mention }) => mention ?? []),
  );
  const mentions = judged.flatMap(({ candidate, mention }) => {
    const rule = ruleFor(candidate, rules);
    if (rule === 'mute') return [];
    return mention ?? (rule === 'mark' ? ruledMention(candidate, listings) : []);
  });
  return { mentions, memory };
}

/**
 * The second stage with its reasoning. Judges twice: what the first round establishes (one sense per page,
 * company of other funds) counts as known in the second.
 */
export function judgeCandidates(everything: CandidateBatch, listings: Listings): Judgement[] {
  const batch = listedOnly(everything, listings);
  const local = localEvidence(batch, listings);
  const first = judgeOnce(local, { batch, listings });
  const memory = remember(
    batch.page.memory,
    first.flatMap(({ mention }) => mention ?? []),
  );
  const informed = { ...batch, page: { ...batch.page, memory } };
  const isOpen = first.some(({ mention }) => mention === undefined);
  const judged = isOpen ? judgeOnce(local, { batch: informed, listings }, first) : first;
  return inPageMarkets(judged, { listings, memory: batch.page.memory });
}

interface Judged {
  readonly batch: CandidateBatch;
  readonly listings: Listings;
}

/** What an earlier round found stays. */
function judgeOnce(
  local: LocalEvidence,
  judged: Judged,
  earlier: readonly Judgement[] = [],
): Judgement[] {
  const gathered = withPageEvidence(local, judged);
  return judged.batch.candidates.map((candidate, index) => {
    const known = earlier[index];
    if (known?.mention) return known;
    const evidence = gathered[index] ?? [];
    const odds = logOdds(evidence, FITTED_WEIGHTS);
    const mention =
      odds >= 0 && isShown(candidate, evidence, judged.batch)
        ? mentionOf(candidate, evidence, judged)
        : undefined;
    return { candidate, evidence, odds, ...(mention && { mention }) };
  });
}

function isShown(
  candidate: Candidate,
  evidence: readonly EvidenceId[],
  batch: CandidateBatch,
): boolean {
  if (evidence.includes('inside another name')) return false;
  return !candidate.stranger || strangerIsShown(evidence) || isIntroduced(candidate, batch);
}

function mentionOf(
  candidate: Candidate,
  evidence: readonly EvidenceId[],
  { batch, listings }: Judged,
): Mention | undefined {
  const text = batch.excerpts[candidate.excerpt]?.text ?? '';
  const nearby = text.slice(
    Math.max(0, candidate.at - NAME_REACH),
    candidate.at + candidate.end - candidate.start + NAME_REACH,
  );
  const market = marketOf(candidate, nearby, { listings, page: batch.page });
  if (!market) return undefined;
  const { block, start, end, symbol } = candidate;
  const reasons = reasonsOf(evidence, FITTED_WEIGHTS);
  return { block, start, end, ticker: symbol, market, reasons };
}

function reasonsOf(evidence: readonly EvidenceId[], { of }: Weights): string[] {
  return [...new Set(evidence)]
    .filter((id) => (of[id] ?? 0) > 0)
    .sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0))
    .slice(0, MAX_REASONS)
    .map((id) => EVIDENCE[id].says);
}

function remember(memory: PageMemory, mentions: readonly Mention[]): PageMemory {
  const confirmed = new Map(
    memory.confirmed.map((entry) => [`${entry.ticker} ${entry.market}`, entry]),
  );
  for (const { ticker, market } of mentions) {
    const key = `${ticker} ${market}`;
    const count = (confirmed.get(key)?.count ?? 0) + 1;
    if (count > 1 || confirmed.size < MAX_CONFIRMED) confirmed.set(key, { ticker, market, count });
  }
  return { ...memory, confirmed: [...confirmed.values()] };
}
