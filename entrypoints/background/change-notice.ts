import type { ChangeEntry } from '#lib/funds/fund-digest.ts';
import { changeSentence } from '#lib/view/fund-changes.ts';
import { TOOLBAR_WORDS } from '#lib/view/words/toolbar-words.ts';

/** A notice of the system. */
export interface Notice {
  readonly title: string;
  readonly message: string;
}

/** What the reader is told of new entries. */
export function noticeOf(entries: readonly ChangeEntry[]): Notice {
  const [first] = entries;
  const changes = first?.changes.map(changeSentence).join('; ') ?? '';
  const message = TOOLBAR_WORDS.notice(first?.ticker ?? '', changes, entries.length - 1);
  return { title: TOOLBAR_WORDS.noticeTitle(entries.length), message: message.slice(0, 200) };
}
