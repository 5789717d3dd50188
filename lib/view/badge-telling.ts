import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { FundKind } from '#lib/metrics/fund-kind.ts';
import { isExact, type Refused } from '#lib/metrics/interval.ts';
import { largestDebtorOf } from '#lib/metrics/issuer-kind-share.ts';
import { holdingsMixOf } from '#lib/metrics/kind-from-holdings.ts';
import { type EquityPart, isEquityPart } from '#lib/metrics/left-out.ts';
import { ETF_NAME } from '#lib/metrics/line-names.ts';
import { lineNatureOf } from '#lib/metrics/line-nature-of.ts';
import { overlapOf } from '#lib/metrics/overlap.ts';
import { badgeWordsOf } from '#lib/themes/wording.ts';
import { percent, percentAtLeast } from './format.ts';
import { holdsShares } from './holds-shares.ts';
import { badgeIssuerName } from './issuer-name.ts';
import { leverageWords } from './kind-label.ts';
import { nameCheckOfFund, themeWordsOf } from './theme-claim.ts';
import type { ViewContext } from './view-context.ts';
import { BADGE_WORDS, MIX_WORDS } from './words/badge-words.ts';

export interface TellingInputs {
  readonly facts: FundFacts;
  readonly kind: FundKind;
  readonly part: EquityPart | Refused;
}

/** The third segment: the most telling true thing about the fund against its name. */
export function tellingOf(inputs: TellingInputs, context: ViewContext): string | undefined {
  const { facts } = inputs;
  return (
    wrapperWords(inputs) ??
    badgeWordsOf(nameCheckOfFund(facts, context.evidence)) ??
    sharedWithPlainFund(inputs, context) ??
    largestIssuer(inputs)
  );
}

/** What the wrapper does, for every kind but plain equity. */
function wrapperWords({ facts, kind }: TellingInputs): string | undefined {
  switch (kind.name) {
    case 'unclear':
      return undefined;
    // A unit trust files no report, but its document says what it holds.
    case 'plain-equity':
      return facts.holdings ? undefined : kind.holds;
    case 'bond':
      return facts.holdings && largestDebtorOf(facts.holdings) ? undefined : BADGE_WORDS.bonds;
    case 'leveraged-or-inverse':
      return leverageWords(kind);
    case 'single-stock':
      return leverageWords(kind) ?? BADGE_WORDS.oneStock(kind.stock ?? facts.ticker);
    case 'note':
      return leverageWords(kind) ?? BADGE_WORDS.note;
    case 'buffer':
      return /autocall/i.test(facts.name) ? BADGE_WORDS.autocallable : BADGE_WORDS.buffered;
    case 'option-income':
      return optionWords(facts, kind.stock);
    case 'fund-of-funds':
      return fundsHeld(facts);
    case 'mixed':
      return kind.holds ?? mixWords(facts);
    case 'cash':
      return BADGE_WORDS.cashLike;
    default:
      return kind.holds;
  }
}

/** `shares and Treasuries`: what a mixed fund holds, largest first, leaving out small parts. */
function mixWords({ holdings }: FundFacts): string | undefined {
  if (!holdings) return undefined;
  const parts = [...holdingsMixOf(holdings).weights]
    .filter(([nature, weight]) => MIX_WORDS[nature] !== undefined && weight >= LEAST_PART_SAID)
    .sort((a, b) => b[1] - a[1])
    .flatMap(([nature]) => MIX_WORDS[nature] ?? []);
  const [one, other] = parts;
  return one !== undefined && other !== undefined ? BADGE_WORDS.both(one, other) : undefined;
}

const LEAST_PART_SAID = 0.03;

/** Calls are covered by shares: said where the name says it or shares are listed. Others sell options, too. */
function optionWords(facts: FundFacts, stock: string | undefined): string {
  if (stock) return BADGE_WORDS.optionsOn(stock);
  if (/\bput ?write|\b0dte\b|\bweekly distribution/i.test(facts.name)) {
    return BADGE_WORDS.sellsOptions;
  }
  const isCovered = /\bcovered call|\bbuy-?w/i.test(facts.name) || holdsShares(facts);
  return isCovered ? BADGE_WORDS.coveredCalls : BADGE_WORDS.sellsOptions;
}

/** `holds 8 ETFs`, or `funds` where one of them can be another kind; a ten-line list shows at least how many. */
function fundsHeld({ holdings }: FundFacts): string {
  const funds = holdings?.lines.filter((line) => lineNatureOf(line) === 'fund') ?? [];
  if (funds.length === 0) return BADGE_WORDS.holdsFunds;
  const isWhole = holdings?.coverage === 'complete';
  if (funds.every(({ issuer }) => ETF_NAME.test(issuer))) {
    return isWhole
      ? BADGE_WORDS.holdsEtfs(funds.length)
      : BADGE_WORDS.holdsAtLeastEtfs(funds.length);
  }
  return isWhole
    ? BADGE_WORDS.holdsNumberOfFunds(funds.length)
    : BADGE_WORDS.holdsAtLeastFunds(funds.length);
}

/** For a fund that claims a theme: the weight that the first plain fund holds too. */
function sharedWithPlainFund(
  { facts, part }: TellingInputs,
  { plainFunds }: ViewContext,
): string | undefined {
  const plain = plainFunds.find(({ ticker }) => ticker !== facts.ticker);
  if (!plain || !isEquityPart(part) || !themeWordsOf(facts)) return undefined;
  const { coverageAinB } = overlapOf(part, plain.part);
  if (isExact(coverageAinB)) {
    return BADGE_WORDS.inPlainToo(percent(coverageAinB.low, 0), plain.ticker);
  }
  if (coverageAinB.low < 0.01) return undefined;
  return BADGE_WORDS.atLeastInPlainToo(percentAtLeast(coverageAinB.low, 0), plain.ticker);
}

function largestIssuer({ part }: TellingInputs): string | undefined {
  if (!isEquityPart(part)) return undefined;
  const largest = part.issuers[0];
  if (!largest) return undefined;
  const share = largest.weight / part.share.high;
  const digits = share < 0.0995 ? 1 : 0;
  return BADGE_WORDS.largest(
    badgeIssuerName(largest.issuer),
    percent(share, share >= 0.0095 ? 0 : digits),
  );
}
