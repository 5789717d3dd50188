import type { FundFacts, Holding } from '#lib/funds/fund-facts.ts';
import type { SourceLink } from './card-model.ts';
import { ASSET_WORDS } from './words/asset-words.ts';
import { SOURCE_WORDS } from './words/source-words.ts';

/** A stretch of a fund's holdings list as the popup draws it; long lists travel page by page. */
export interface HoldingsPage {
  /** Lines in the whole list. */
  readonly total: number;
  /** Place of the first line of this page in the whole list, from 0. */
  readonly offset: number;
  readonly coverage: 'complete' | 'top-ten';
  /** Report date, ISO. */
  readonly asOf: string;
  readonly source: SourceLink;
  /** Largest weight first. */
  readonly lines: readonly HoldingLine[];
}

export interface HoldingLine {
  readonly name: string;
  /** Fraction of net assets; negative for short positions. */
  readonly weight: number;
  readonly text: string;
  /** What the line is when it is no common share, and its country: `repurchase agreement · US`. */
  readonly note?: string;
}

/** Lines `offset` to `offset + limit` of the fund's list; undefined when it has none. */
export function holdingsPageOf(
  facts: FundFacts,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): HoldingsPage | undefined {
  const { holdings } = facts;
  if (holdings === undefined) return undefined;
  return {
    total: holdings.lines.length,
    offset,
    coverage: holdings.coverage,
    asOf: holdings.asOf,
    source: {
      label:
        holdings.source.kind === 'issuer-file' ? SOURCE_WORDS.theIssuersFile : SOURCE_WORDS.nport,
      url: holdings.source.url,
    },
    lines: holdings.lines.slice(offset, offset + limit).map(lineOf),
  };
}

function lineOf(holding: Holding): HoldingLine {
  const { issuer, label, weight, asset, country } = holding;
  const note = [asset && ASSET_WORDS[asset], country].filter(Boolean).join(' · ');
  return {
    name: label === undefined ? issuer : `${issuer} (${label})`,
    weight,
    text: weightText(weight),
    ...(note && { note }),
  };
}

/** Percent with two decimals; what would round to zero is said to be below the last digit. */
function weightText(weight: number): string {
  const percent = weight * 100;
  if (percent !== 0 && Math.abs(percent) < 0.005) return percent > 0 ? '<0.01%' : '>−0.01%';
  return `${percent < 0 ? '−' : ''}${Math.abs(percent).toFixed(2)}%`;
}
