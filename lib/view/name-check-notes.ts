import { isEquityPart } from '#lib/metrics/left-out.ts';
import { compareThemes } from '#lib/themes/compare.ts';
import { fundDocumentsOf, type OwnDefinition } from '#lib/themes/fund-documents.ts';
import type { NameCheck } from '#lib/themes/name-check.ts';
import { definitionTestOf } from '#lib/themes/own-definition.ts';
import {
  comparisonStatement,
  definitionTestStatement,
  formerNameStatement,
  NO_REVENUE_ASKED,
} from '#lib/themes/wording.ts';
import type { NameNote } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText } from './format.ts';

/** What stands below a name check: beside the plain fund, the fund's own words and its holdings
 * against them, earlier names. */
export function nameCheckNotesOf(parts: CardParts, check: NameCheck): readonly NameNote[] {
  const documents = fundDocumentsOf(parts.facts.ticker);
  const beside = besidePlainFund(parts, check);
  const own = documents?.ownDefinition;
  const tested = own?.asks && againstOwnDefinition(parts, own.asks);
  return [
    ...(beside ? [{ text: beside }] : []),
    ...(own
      ? [{ text: `In its own words, summed up: ${own.summary}`, source: linkTo(own.source) }]
      : []),
    ...(tested ? [{ text: tested }] : []),
    ...(documents?.formerly ?? []).map((former) => ({
      text: formerNameStatement(
        former,
        dateText('until' in former ? former.until : former.stillOn),
      ),
      source: linkTo(former.source),
    })),
  ];
}

/** More or less of the theme than the first plain fund, said only where evidence covers every theme claimed. */
function besidePlainFund(
  { facts, kind, equity, context }: CardParts,
  check: NameCheck,
): string | undefined {
  const plain = context.plainFunds.find(({ ticker }) => ticker !== facts.ticker);
  if (check.kind !== 'theme' || kind.name !== 'plain-equity') return undefined;
  if (!plain || !isEquityPart(equity) || !check.composition?.coverage) return undefined;
  const themes = check.claim.themes.flatMap((theme) => context.evidence?.(theme) ?? []);
  if (themes.length < check.claim.themes.length) return undefined;
  const compared = compareThemes(equity, plain.part, themes);
  return comparisonStatement(compared, check.claim.inSentence, plain.ticker);
}

/** What the holdings say to the fund's own definition; nothing where the theme has no evidence. */
function againstOwnDefinition(
  { equity, context }: CardParts,
  asks: NonNullable<OwnDefinition['asks']>,
): string | undefined {
  if (asks === 'no-share-of-revenue') return NO_REVENUE_ASKED;
  const evidence = context.evidence?.(asks.theme);
  if (!evidence || !isEquityPart(equity)) return undefined;
  return definitionTestStatement(definitionTestOf(equity, evidence, asks.atLeast));
}

function linkTo(source: { title: string; url: string }): { label: string; url: string } {
  return { label: source.title, url: source.url };
}
