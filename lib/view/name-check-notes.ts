import { isEquityPart } from '#lib/metrics/left-out.ts';
import { compareThemes } from '#lib/themes/compare.ts';
import { fundDocumentsOf } from '#lib/themes/fund-documents.ts';
import type { NameCheck } from '#lib/themes/name-check.ts';
import { comparisonStatement, formerNameStatement } from '#lib/themes/wording.ts';
import type { NameNote } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText } from './format.ts';

/** What stands below a name check: beside the plain fund, the fund's own words, earlier names. */
export function nameCheckNotesOf(parts: CardParts, check: NameCheck): readonly NameNote[] {
  const documents = fundDocumentsOf(parts.facts.ticker);
  const beside = besidePlainFund(parts, check);
  const own = documents?.ownDefinition;
  return [
    ...(beside ? [{ text: beside }] : []),
    ...(own
      ? [{ text: `In its own words, summed up: ${own.summary}`, source: linkTo(own.source) }]
      : []),
    ...(documents?.formerly ?? []).map((former) => ({
      text: formerNameStatement(former, dateText(former.until)),
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

function linkTo(source: { title: string; url: string }): { label: string; url: string } {
  return { label: source.title, url: source.url };
}
