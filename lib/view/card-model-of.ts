import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { FundKind } from '#lib/metrics/fund-kind.ts';
import type { CardHeader, CardModel, CardState } from './card-model.ts';
import { type CardParts, cardPartsOf } from './card-parts.ts';
import { concentrationSectionOf } from './concentration-section.ts';
import { costSectionOf } from './cost-section.ts';
import { exposureSectionOf } from './exposure-section.ts';
import { dateText } from './format.ts';
import { kindLabel } from './kind-label.ts';
import { marketOf } from './listing.ts';
import { lookThroughSectionOf } from './look-through-section.ts';
import { nameCheckSectionOf } from './name-check-section.ts';
import { noticesOf } from './notices.ts';
import { overTimeSectionOf } from './over-time-section.ts';
import { newerReportIsDue } from './report-age.ts';
import { samenessRowsOf } from './sameness-rows.ts';
import { uncoveredCard } from './uncovered-card.ts';
import type { ViewContext } from './view-context.ts';
import { HEADER_WORDS } from './words/header-words.ts';

/** Everything the card says about one ticker, however its look-up ended. */
export function cardModelOf(result: LookupResult, context: ViewContext): CardModel {
  if (result.kind !== 'found') return uncoveredCard(result);
  const parts = cardPartsOf(result.facts, context);
  const { facts, kind } = parts;
  const cost = costSectionOf(parts);
  const nameCheck = nameCheckSectionOf(parts);
  const exposure = exposureSectionOf(parts);
  const concentration = concentrationOfKind(parts);
  const sameness = samenessRowsOf(parts);
  const overTime = overTimeSectionOf(parts);
  const notices = noticesOf(parts, nameCheck);
  return {
    ticker: facts.ticker,
    market: marketOf(facts),
    state: stateOf(facts, kind),
    header: headerOf(parts),
    notices,
    ...(cost ? { cost } : {}),
    ...(exposure ? { exposure } : {}),
    ...(concentration ? { concentration } : {}),
    ...(nameCheck ? { nameCheck } : {}),
    ...(sameness ? { sameness } : {}),
    overTime,
    sources: parts.sources.links,
  };
}

/** For kinds without a section the notice above the sections says why nothing is ranked. */
function concentrationOfKind(parts: CardParts): CardModel['concentration'] {
  if (parts.kind.name === 'plain-equity') return concentrationSectionOf(parts);
  return parts.kind.name === 'fund-of-funds' ? lookThroughSectionOf(parts) : undefined;
}

function headerOf({ facts, kind, context }: CardParts): CardHeader {
  const { holdings } = facts;
  const due = holdings && newerReportIsDue(holdings.asOf, context.today);
  return {
    name: facts.name,
    kind: kindLabel(kind, marketOf(facts)),
    ...(holdings ? { holdingsDate: HEADER_WORDS.holdingsOf(dateText(holdings.asOf)) } : {}),
    ...(due ? { newerReport: HEADER_WORDS.newerReport } : {}),
  };
}

function stateOf({ holdings }: FundFacts, kind: FundKind): CardState {
  switch (kind.name) {
    case 'plain-equity':
    case 'mixed':
      if (!holdings) return 'no-holdings';
      return holdings.coverage === 'complete' ? 'full' : 'top-ten';
    case 'bond':
    case 'cash':
      return 'bond';
    case 'fund-of-funds':
      return 'fund-of-funds';
    case 'commodity-trust':
    case 'crypto-trust':
    case 'commodity-pool':
    case 'note':
      return 'trust';
    case 'unclear':
      return 'no-holdings';
    default:
      return 'derivative';
  }
}
