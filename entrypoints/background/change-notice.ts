import type { ChangeEntry } from '#lib/funds/fund-digest.ts';
import { changeSentence } from '#lib/view/fund-changes.ts';

/** A notice of the system. */
export interface Notice {
  readonly title: string;
  readonly message: string;
}

/** What the reader is told of new entries. */
export function noticeOf(entries: readonly ChangeEntry[]): Notice {
  const [first] = entries;
  const more = entries.length - 1;
  const sentences = first?.changes.map(changeSentence).join('; ') ?? '';
  return {
    title:
      entries.length === 1
        ? 'A fund you watch changed'
        : `${entries.length} funds you watch changed`,
    message: `${first?.ticker}: ${sentences}${more > 0 ? `, and ${more} more` : ''}`.slice(0, 200),
  };
}
