import type { Source } from '#lib/funds/source.ts';
import type { SourceLink } from './card-model.ts';
import { dateText } from './format.ts';
import { SOURCE_WORDS } from './words/source-words.ts';

/** Collects the documents behind a card's figures; the same document gets one number. */
export class SourceList {
  readonly #links: SourceLink[] = [];

  /** Index of the source in the card's list. `owner` names the fund when it is another one's. */
  add(source: Source, owner?: string): number {
    const document = sourceLabel(source);
    const label = owner ? SOURCE_WORDS.of(owner, document) : document;
    const known = this.#links.findIndex((link) => link.url === source.url && link.label === label);
    if (known >= 0) return known;
    return this.#links.push({ label, url: source.url }) - 1;
  }

  get links(): readonly SourceLink[] {
    return [...this.#links];
  }
}

/** `Form N-PORT, report of 28 Feb 2026`; the accession number where it is known. */
export function sourceLabel(source: Source): string {
  const date = source.asOf ? dateText(source.asOf) : undefined;
  const document = documentOf(source, date);
  const read = source.kind === 'reviewed-table' ? source.readOn : undefined;
  if (read) return SOURCE_WORDS.readOn(document, dateText(read));
  return source.accession ? SOURCE_WORDS.number(document, source.accession) : document;
}

function documentOf(source: Source, date: string | undefined): string {
  switch (source.kind) {
    case 'nport':
      return date ? SOURCE_WORDS.nportOf(date) : SOURCE_WORDS.nport;
    case 'prospectus':
      return date ? SOURCE_WORDS.prospectusOf(date) : SOURCE_WORDS.prospectus;
    case 'census':
      return date ? SOURCE_WORDS.censusOf(date) : SOURCE_WORDS.census;
    case 'issuer-file':
      return date ? SOURCE_WORDS.issuerFileOf(date) : SOURCE_WORDS.issuerFile;
    case 'reviewed-table':
      return date ? SOURCE_WORDS.reviewedOf(date) : SOURCE_WORDS.reviewed;
  }
}
