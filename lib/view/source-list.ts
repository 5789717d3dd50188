import type { Source } from '#lib/funds/source.ts';
import type { SourceLink } from './card-model.ts';
import { dateText } from './format.ts';

/** Collects the documents behind a card's figures; the same document gets one number. */
export class SourceList {
  readonly #links: SourceLink[] = [];

  /** Index of the source in the card's list. `owner` names the fund when it is another one's. */
  add(source: Source, owner?: string): number {
    const label = `${owner ? `${owner}: ` : ''}${sourceLabel(source)}`;
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
  const accession = source.accession ? ` (${source.accession})` : '';
  switch (source.kind) {
    case 'nport':
      return `Form N-PORT${date ? `, report of ${date}` : ''}${accession}`;
    case 'prospectus':
      return `Prospectus fee table${date ? `, fiscal year to ${date}` : ''}${accession}`;
    case 'census':
      return `Form N-CEN${date ? `, year to ${date}` : ''}${accession}`;
    case 'issuer-file':
      return `Issuer’s holdings file${date ? ` of ${date}` : ''}`;
    case 'reviewed-table':
      return `Issuer’s document${date ? ` of ${date}` : ''}${readOn(source)}`;
  }
}

function readOn(source: Source): string {
  return source.readOn ? `, read ${dateText(source.readOn)}` : '';
}
