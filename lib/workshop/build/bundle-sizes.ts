import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Budget {
  readonly part: string;
  readonly entry: string;
  /** Bytes after gzip that the part should take at most. 1 kB is 1,000 bytes. */
  readonly goal: number;
  /** Bytes that fail the tests; the goal, where nothing else is said. */
  readonly ceiling?: number;
}

const BUDGETS: readonly Budget[] = [
  // In every page of every listed site: small enough not to be noticed.
  { part: 'content script', entry: 'content-scripts/annotate.js', goal: 20_000 },
  // Only on pages with something that may be a ticker.
  { part: 'drawing', entry: 'draw.js', goal: 20_000 },
  // Only on the first hover; React with the card.
  { part: 'card', entry: 'card.js', goal: 90_000 },
  // Parsed at every wake-up: what pages wait for, without schemas.
  { part: 'background', entry: 'background.js', goal: 20_000 },
  // At the first page with something that may be a ticker. With the background 40 kB at most; its lists of words are
  // 1.5 kB longer than the expressions they stand for, and 10 ms sooner at work.
  { part: 'detection', entry: 'detection.js', goal: 22_000 },
  // At the first question that is not asked first: schemas, facts of funds, lists, search.
  { part: 'further answers', entry: 'further.js', goal: 30_000 },
  // At the first card or list of holdings in the life of a background: metrics, themes, sentences.
  { part: 'fund views', entry: 'fund-views.js', goal: 60_000 },
  // Opened by hand, from disk.
  { part: 'popup', entry: 'popup.html', goal: 120_000 },
  { part: 'options', entry: 'options.html', goal: 120_000 },
  { part: 'x-ray', entry: 'xray.html', goal: 120_000 },
];

export interface PartSize {
  readonly part: string;
  /** Files counted, relative to the build folder. */
  readonly files: readonly string[];
  /** Bytes after gzip, each file by itself, summed. */
  readonly gzip: number;
  /** Bytes. */
  readonly goal: number;
  /** Bytes; more fails the tests. */
  readonly ceiling: number;
}

/** Sizes of the parts of a built extension, each with all scripts and styles it loads at once. */
export function measureBundle(folder: string): PartSize[] {
  return BUDGETS.map(({ part, entry, goal, ceiling = goal }) => {
    if (!existsSync(join(folder, entry))) throw new Error(`${entry} is missing in ${folder}`);
    const files = [...loadedFiles(folder, entry)].filter((file) => !file.endsWith('.html'));
    const gzip = files.reduce((sum, file) => sum + gzipBytes(join(folder, file)), 0);
    return { part, files, gzip, goal, ceiling };
  });
}

/** One line a part: `content script    19.9 kB gzip of 20 kB`. */
export function describeSize({ part, gzip, goal, ceiling }: PartSize): string {
  const size = `${part.padEnd(16)}${kB(gzip).padStart(6)} kB gzip of ${goal / 1000} kB`;
  if (gzip > ceiling) return `${size}  OVER BUDGET`;
  return gzip > goal ? `${size}  GOAL MISSED, held below ${ceiling / 1000} kB` : size;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** The entry and what it loads without being asked again: linked or named scripts, styles and static imports. */
function loadedFiles(folder: string, entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry) || !existsSync(join(folder, entry))) return seen;
  seen.add(entry);
  const text = readFileSync(join(folder, entry), 'utf8');
  for (const target of entry.endsWith('.html') ? linkedFiles(text) : importedFiles(text)) {
    const path = target.startsWith('/') ? target.slice(1) : join(dirname(entry), target);
    loadedFiles(folder, path, seen);
  }
  return seen;
}

function linkedFiles(html: string): string[] {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map((match) => match[0]);
  return tags.flatMap((tag) => /\b(?:src|href)="([^"]+\.(?:js|css))"/.exec(tag)?.[1] ?? []);
}

function importedFiles(script: string): string[] {
  // The popup's first script names its module from the root; what is imported later is named from beside.
  const names = /\b(?:from|import)\s*["'](\.[^"']+\.js)["']|\bimport\([`"'](\/[^`"']+\.js)[`"']\)/g;
  return [...script.matchAll(names)].map(([, beside, root]) => beside ?? root ?? '');
}

function gzipBytes(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
