import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { PROJECT_ROOT } from '../project.ts';

/** Folder of the labelled development pages, where it is at hand. */
export const LABELLED_PAGES = join(PROJECT_ROOT, '../shared/data/pages');

const span = z.object({ start: z.number(), end: z.number(), ticker: z.string() });
const pageSchema = z.object({
  id: z.string(),
  url: z.string(),
  lang: z.string(),
  group: z.enum(['finance', 'negative']),
  text: z.string(),
});
const labelSchema = z.object({
  id: z.string(),
  mentions: z.array(z.extend(span, { kind: z.string(), market: z.string() })),
  unsure: z.array(span),
});

/** A span of a page's text in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly ticker: string;
}

export interface LabelledMention extends Span {
  /** How it is written: `plain`, `cashtag`, `lowercase`, … */
  readonly kind: string;
}

export interface LabelledPage {
  readonly id: string;
  /** Pages of one site are never split between fitting and checking. */
  readonly site: string;
  readonly group: 'finance' | 'negative';
  readonly url?: string;
  readonly lang?: string;
  readonly text: string;
  readonly mentions: readonly LabelledMention[];
  /** Neither right nor wrong. */
  readonly unsure: readonly Span[];
}

/** The labelled pages of a folder; none where the folder is absent. Offsets of the labels are code points. */
export function readLabelledPages(folder: string = LABELLED_PAGES): LabelledPage[] {
  if (!existsSync(join(folder, 'labels.jsonl'))) return [];
  const lines = (file: string) =>
    readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  const labels = new Map(
    lines('labels.jsonl').map((line) => {
      const label = z.parse(labelSchema, JSON.parse(line));
      return [label.id, label] as const;
    }),
  );
  return lines('corpus.jsonl').map((line) => {
    const page = z.parse(pageSchema, JSON.parse(line));
    const label = labels.get(page.id);
    const toUnits = codeUnits(page.text);
    const inUnits = ({ start, end, ticker }: Span) => ({
      start: toUnits(start),
      end: toUnits(end),
      ticker,
    });
    return {
      ...page,
      site: siteOf(page),
      mentions: (label?.mentions ?? []).map((one) => ({ ...inUnits(one), kind: one.kind })),
      unsure: (label?.unsure ?? []).map(inUnits),
    };
  });
}

/** Kind of the page (the id without its number): pages of one kind come from one site or one collection. */
function siteOf({ id }: { readonly id: string }): string {
  return id.replace(/-\d+$/, '');
}

/** Offset in code points to offset in code units. */
function codeUnits(text: string): (codePoints: number) => number {
  const units = [0];
  for (const char of text) units.push((units.at(-1) ?? 0) + char.length);
  return (codePoints) => units[codePoints] ?? text.length;
}
