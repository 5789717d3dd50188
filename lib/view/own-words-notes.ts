import type { FiledWords, FundFacts } from '#lib/funds/fund-facts.ts';
import { isEquityPart } from '#lib/metrics/left-out.ts';
import { type DefinitionReading, readDefinition } from '#lib/themes/definition-reading.ts';
import { fundDocumentsOf, type OwnDefinition } from '#lib/themes/fund-documents.ts';
import type { NameCheck, ThemeCheck } from '#lib/themes/name-check.ts';
import { definitionTestOf } from '#lib/themes/own-definition.ts';
import { definitionTestStatement, revenueTestStatement } from '#lib/themes/wording.ts';
import { DEFINITION_WORDS } from '#lib/themes/words/name-words.ts';
import type { NameNote } from './card-model.ts';
import type { CardParts } from './card-parts.ts';
import { dateText } from './format.ts';
import { NAME_CHECK_WORDS } from './words/name-check-words.ts';
import { SOURCE_WORDS } from './words/source-words.ts';

/**
 * The fund's own words on its name and what its holdings say to them: quoted where its prospectus was read at
 * SEC, else summed up by us, else the place where they stand.
 */
export function ownWordsNotes(parts: CardParts, check: NameCheck): readonly NameNote[] {
  const { facts } = parts;
  const summary = fundDocumentsOf(facts.ticker)?.ownDefinition;
  const { ownWords } = facts;
  if (ownWords && ownWords.policy.length + ownWords.definition.length > 0) {
    // A promise alone does not say which companies count.
    const summed = ownWords.definition.length === 0 && summary ? summaryNotes(parts, summary) : [];
    return [quotation(ownWords), ...readingNotes(parts, check, ownWords), ...summed];
  }
  return summary ? summaryNotes(parts, summary) : placeNote(facts);
}

function quotation({ policy, definition, form, source }: FiledWords): NameNote {
  const { filedOn, accession, url } = source;
  const filed = filedOn ? SOURCE_WORDS.formOf(form, dateText(filedOn)) : form;
  return {
    text: NAME_CHECK_WORDS.inItsOwnWords,
    quotes: [...policy, ...definition],
    source: { label: accession ? SOURCE_WORDS.number(filed, accession) : filed, url },
  };
}

function readingNotes(parts: CardParts, check: NameCheck, words: FiledWords): readonly NameNote[] {
  if (check.kind !== 'theme') return [];
  const reading = readDefinition(words);
  const texts = [
    revenueTest(parts, check, reading),
    reading.countsUse ? DEFINITION_WORDS.use(check.claim.inSentence) : undefined,
    reading.countsBenefit ? DEFINITION_WORDS.benefit(check.claim.inSentence) : undefined,
    reading.promisesIndex ? DEFINITION_WORDS.promisesIndex : undefined,
  ];
  return texts.flatMap((text) => (text === undefined ? [] : [{ text }]));
}

/** Only a claim of one theme: of several, the words do not say which the share is of. */
function revenueTest(
  { equity, context }: CardParts,
  { claim }: ThemeCheck,
  { revenueAtLeast }: DefinitionReading,
): string | undefined {
  const [theme, ...others] = claim.themes;
  if (revenueAtLeast === undefined || theme === undefined || others.length > 0) return undefined;
  const evidence = context.evidence?.(theme);
  if (!evidence || !isEquityPart(equity)) return undefined;
  const tested = definitionTestOf(equity, evidence, revenueAtLeast);
  return revenueTestStatement(tested, revenueAtLeast, claim.inSentence);
}

function summaryNotes(parts: CardParts, { summary, source, asks }: OwnDefinition): NameNote[] {
  const tested = asks && againstSummary(parts, asks);
  return [
    { text: NAME_CHECK_WORDS.summedUp(summary), source: linkTo(source) },
    ...(tested ? [{ text: tested }] : []),
  ];
}

/** What the holdings say to the fund's own definition; nothing where the theme has no evidence. */
function againstSummary(
  { equity, context }: CardParts,
  asks: NonNullable<OwnDefinition['asks']>,
): string | undefined {
  if (asks === 'no-share-of-revenue') return DEFINITION_WORDS.noRevenueAsked;
  const evidence = context.evidence?.(asks.theme);
  if (!evidence || !isEquityPart(equity)) return undefined;
  return definitionTestStatement(definitionTestOf(equity, evidence, asks.atLeast));
}

/** Packaged data can hold the place of the text, never the text. */
function placeNote({ strategy }: FundFacts): readonly NameNote[] {
  if (!strategy) return [];
  const texts = [
    NAME_CHECK_WORDS.where,
    ...(strategy.names80Percent ? [NAME_CHECK_WORDS.speaksOf80] : []),
  ];
  const source = { label: SOURCE_WORDS.itsProspectus, url: strategy.source.url };
  return [{ text: texts.join(' '), source }];
}

function linkTo(source: { title: string; url: string }): { label: string; url: string } {
  return { label: source.title, url: source.url };
}
