import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledMention, LabelledPage, Span } from './labelled-pages.ts';

/** Our own texts, written for kinds of pages that the labelled set lacks. */
const FILES = ['detection-cases.txt', 'detection-cases-further.txt'];

function ownTexts(): string {
  return FILES.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
}

/** `⟦SPY⟧` is a mention; `⟦VFV.TO=VFV⟧` gives the ticker where it is not what the text says; `⟨NAIL⟩` is unsure. */
const MARK = /⟦([^⟧=]+)(?:=([^⟧]+))?⟧|⟨([^⟩]+)⟩/g;

/**
 * Cases as labelled pages. A case begins with a line `=== name | language | address`; language and address
 * may be absent.
 */
export function caseLabelledPages(text: string = ownTexts()): LabelledPage[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [id = '', lang, url] = head.split('|').map((field) => field.trim());
      return {
        id,
        site: id,
        group: id.startsWith('ordinary') ? 'negative' : 'finance',
        ...(lang && { lang }),
        ...(url && { url }),
        ...readMarks(lines.join('\n').trim()),
      };
    });
}

function readMarks(marked: string): Pick<LabelledPage, 'text' | 'mentions' | 'unsure'> {
  const mentions: LabelledMention[] = [];
  const unsure: Span[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(read, match.index);
    const surface = match[1] ?? match[3] ?? '';
    const span = { start: text.length, end: text.length + surface.length };
    if (match[3] === undefined)
      mentions.push({ ...span, ticker: match[2] ?? surface, kind: 'own' });
    else unsure.push({ ...span, ticker: surface });
    text += surface;
    read = match.index + match[0].length;
  }
  return { text: text + marked.slice(read), mentions, unsure };
}
