import { ambiguityOf } from './ambiguous-symbols.ts';
import type { Candidate, CandidateBatch, Listings, PageMemory } from './candidate.ts';
import type { EvidenceId } from './evidence.ts';
import type { LocalEvidence } from './local-evidence.ts';
import { plainMarket } from './market-of.ts';
import { strangerIsShown } from './stranger-evidence.ts';
import type { Surroundings } from './surroundings.ts';
import { isWellKnown } from './well-known-funds.ts';

/** Evidence that hardly ever goes with anything but a fund. */
const CERTAIN: ReadonlySet<EvidenceId> = new Set([
  'cashtag',
  'prefixed',
  'ric',
  'suffixed',
  'brackets after fund word',
  'brackets after name',
  'name strong',
  'fund word after',
  'fund word before',
  'link to quote',
]);
/** What it takes for letters that are usually something else. */
const SETTLING: ReadonlySet<EvidenceId> = new Set([
  'cashtag',
  'prefixed',
  'ric',
  'suffixed',
  'brackets after fund word',
  'named although ambiguous',
  'link to quote',
]);
const AGAINST: ReadonlySet<EvidenceId> = new Set([
  'brackets after company',
  'brackets after its expansion',
  'its expansion after',
  'capitals line',
  'code line',
  'index name before',
  'symbol follows in brackets',
  'inside another name',
  'no finance words',
  'hyphen joined',
  'money',
  'company of that symbol',
  'state codes beside',
  'unit of a number',
]);
/** In a list or table the words of markets may be far away. */
const WITHOUT_MARKETS: ReadonlySet<EvidenceId> = new Set([
  'no finance words',
  'everyday words only',
]);
const LISTED: ReadonlySet<EvidenceId> = new Set([
  'column of symbols',
  'row of symbols',
  'joined with funds',
]);
const SEVERAL = 3;
/** Of funds that everybody knows fewer are enough where they stand together: `VOO or QQQ`. */
const A_PAIR = 2;
/** Capital words per 100 characters above which capitals mean nothing on a page. */
const MANY_CAPITALS = 3;
const MIN_LENGTH = 400;

/** Other abbreviations for each symbol from which on a symbol is one of many abbreviations. */
const FEW_AMONG = 6;

const EXPANDED: readonly EvidenceId[] = [
  'brackets after its expansion',
  'its expansion after',
  'state codes beside',
];

interface PageCounts {
  readonly certain: ReadonlyMap<string, number>;
  readonly likely: ReadonlySet<string>;
  /** Symbols that the page explains as an abbreviation of other words. */
  readonly expanded: ReadonlySet<string>;
  readonly isOrdinary: boolean;
  readonly isCapitals: boolean;
  readonly isAmongCapitals: boolean;
}

/** Adds what the rest of the page says: one sense per page, company of other funds. */
export function withPageEvidence(
  { all, local }: LocalEvidence,
  { batch, listings }: { readonly batch: CandidateBatch; readonly listings: Listings },
): EvidenceId[][] {
  const counts = countPage(all, local, { memory: batch.page.memory, listings });
  return all.map((around, index) => {
    const own = local[index] ?? [];
    return [...own, ...pageEvidence(around, own, counts), ...hintEvidence(around, batch, listings)];
  });
}

function isCertain({ stranger }: Candidate, evidence: readonly EvidenceId[]): boolean {
  if (stranger && !strangerIsShown(evidence)) return false;
  if (evidence.includes('strong ambiguity') && !evidence.some((id) => SETTLING.has(id)))
    return false;
  return evidence.some((id) => CERTAIN.has(id)) && !evidence.some((id) => AGAINST.has(id));
}

function countPage(
  all: readonly Surroundings[],
  local: readonly (readonly EvidenceId[])[],
  { memory, listings }: { readonly memory: PageMemory; readonly listings: Listings },
): PageCounts {
  const certain = new Map(memory.confirmed.map(({ ticker, count }) => [ticker, count]));
  const likely = new Set(certain.keys());
  const expanded = new Set<string>();
  const joined = new Set<string>();
  let isOfMarkets = false;
  let symbols = memory.confirmed.reduce((sum, { count }) => sum + count, 0);
  all.forEach(({ candidate, sureWords }, index) => {
    const evidence = local[index] ?? [];
    const { symbol } = candidate;
    if (sureWords > 0) isOfMarkets = true;
    if (isCertain(candidate, evidence)) certain.set(symbol, (certain.get(symbol) ?? 0) + 1);
    if (EXPANDED.some((id) => evidence.includes(id))) expanded.add(symbol);
    if (isJoinedWellKnown(candidate, evidence)) joined.add(symbol);
    if (ambiguityOf(symbol) !== 'strong' && !candidate.stranger) symbols += 1;
    if (isLikely(candidate, evidence) && (candidate.stranger || listings.usName(symbol))) {
      likely.add(symbol);
    }
  });
  const isAmongCapitals = memory.capitals - symbols > FEW_AMONG * symbols;
  const isPair = joined.size >= A_PAIR && !isAmongCapitals;
  return {
    certain,
    likely,
    expanded,
    isOrdinary: !isOfMarkets && certain.size === 0 && likely.size < SEVERAL && !isPair,
    isCapitals:
      memory.length > MIN_LENGTH &&
      ((memory.capitals - symbols) * 100) / memory.length > MANY_CAPITALS,
    isAmongCapitals,
  };
}

/** Whether a symbol may speak for the others of its page, without being certain. */
function isLikely(candidate: Candidate, evidence: readonly EvidenceId[]): boolean {
  const isListed = evidence.some((id) => LISTED.has(id));
  const isOdd = evidence.some((id) => (WITHOUT_MARKETS.has(id) ? !isListed : AGAINST.has(id)));
  return ambiguityOf(candidate.symbol) === 'none' && !isOdd && !isShortStranger(candidate);
}

/** Whether a symbol is one of a list of well-known funds whose letters mean nothing else. */
function isJoinedWellKnown({ symbol }: Candidate, evidence: readonly EvidenceId[]): boolean {
  if (!evidence.includes('joined with fund') || !isWellKnown(symbol)) return false;
  return ambiguityOf(symbol) === 'none' && !evidence.includes('code line');
}

/** Three letters of another market are too often an abbreviation to speak for others. */
function isShortStranger({ stranger, symbol }: Candidate): boolean {
  return stranger === true && symbol.length < 4;
}

function pageEvidence(
  { candidate }: Surroundings,
  own: readonly EvidenceId[],
  { certain, likely, expanded, isOrdinary, isCapitals, isAmongCapitals }: PageCounts,
): EvidenceId[] {
  const found: EvidenceId[] = [];
  const { symbol } = candidate;
  const elsewhere = (certain.get(symbol) ?? 0) - (isCertain(candidate, own) ? 1 : 0);
  if (elsewhere > 0) found.push('same symbol certain');
  if (elsewhere > 0 && ambiguityOf(symbol) === 'strong') found.push('same word settled');
  if (expanded.has(symbol) && !certain.has(symbol)) found.push('expanded on page');
  const others = certain.size - (certain.has(symbol) ? 1 : 0);
  if (likely.size - (likely.has(symbol) ? 1 : 0) >= SEVERAL) found.push('other likely funds');
  if (symbol.length <= 2 && others === 0 && likely.size === 0)
    found.push('two letters by themselves');
  if (isOrdinary) found.push('no markets on page');
  if (isCapitals) found.push('page of capitals');
  if (isAmongCapitals) found.push('few among capitals');
  return found;
}

function hintEvidence(
  { candidate }: Surroundings,
  batch: CandidateBatch,
  listings: Listings,
): EvidenceId[] {
  if (!candidate.stranger) return [];
  const { hints } = batch.page.memory;
  const isHinted = listings
    .elsewhere(candidate.symbol)
    .some(({ market }) => hints.includes(plainMarket(market)));
  return isHinted ? ['market hint'] : [];
}
