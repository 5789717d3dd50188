import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { isEquityPart } from '#lib/metrics/left-out.ts';
import { compareThemes } from '#lib/themes/compare.ts';
import { fundDocumentsOf } from '#lib/themes/fund-documents.ts';
import type { NameCheck } from '#lib/themes/name-check.ts';
import { comparisonStatement, formerNameStatement } from '#lib/themes/wording.ts';
import type { NameNote } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText, percent, percentAtLeast } from './format.ts';
import { ownWordsNotes } from './own-words-notes.ts';
import { sourceLabel } from './source-list.ts';
import { NAME_CHECK_WORDS } from './words/name-check-words.ts';

/** What stands below a name check: beside the plain fund, the fund's own words and its holdings
 * against them, earlier names. */
export function nameCheckNotesOf(parts: CardParts, check: NameCheck): readonly NameNote[] {
  const beside = besidePlainFund(parts, check);
  const formerly = fundDocumentsOf(parts.facts.ticker)?.formerly ?? [];
  return [
    ...(beside ? [{ text: beside }] : []),
    ...(check.kind === 'run-by-ai' ? [tradedNote(parts.facts)] : []),
    ...ownWordsNotes(parts, check),
    ...formerly.map((former) => ({
      text: formerNameStatement(
        former,
        dateText('until' in former ? former.until : former.stillOn),
      ),
      source: { label: former.source.title, url: former.source.url },
    })),
  ];
}

/** Of a fund that a model runs: how much of its book is known to have been exchanged. By whom, no filing says. */
function tradedNote({ bookChange, turnover }: FundFacts): NameNote {
  if (bookChange) {
    const { changed, from, to, source } = bookChange;
    const text = NAME_CHECK_WORDS.bookChanged(
      percentAtLeast(changed, 0),
      dateText(from),
      dateText(to),
    );
    return { text, source: { label: sourceLabel(source), url: source.url } };
  }
  if (!turnover) return { text: NAME_CHECK_WORDS.bookChangeUnknown };
  const { rate, source } = turnover;
  return {
    text: NAME_CHECK_WORDS.turnover(percent(rate, 0)),
    source: { label: sourceLabel(source), url: source.url },
  };
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
