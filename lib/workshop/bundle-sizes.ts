import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most that a reader's browser may have to load for each part, bytes after gzip. 1 kB is 1,000 bytes. */
const BUDGETS: readonly (readonly [part: string, entry: string, bytes: number])[] = [
  // In every page of every listed site: small enough not to be noticed.
  ['content script', 'content-scripts/annotate.js', 20_000],
  // Only on pages with something that may be a ticker.
  ['drawing', 'draw.js', 20_000],
  // Only on the first hover; React with the card.
  ['card', 'card.js', 90_000],
  // Parsed at every wake-up of the background.
  ['background', 'background.js', 40_000],
  // Opened by hand, from disk.
  ['popup', 'popup.html', 120_000],
  ['options', 'options.html', 120_000],
];

export interface PartSize {
  readonly part: string;
  /** Files counted, relative to the build folder. */
  readonly files: readonly string[];
  /** Bytes after gzip, each file by itself, summed. */
  readonly gzip: number;
  /** Bytes. */
  readonly budget: number;
}

/** Sizes of the parts of a built extension, each with all scripts and styles it loads at once. */
export function measureBundle(folder: string): PartSize[] {
  return BUDGETS.map(([part, entry, budget]) => {
    if (!existsSync(join(folder, entry))) throw new Error(`${entry} is missing in ${folder}`);
    const files = [...loadedFiles(folder, entry)].filter((file) => !file.endsWith('.html'));
    const gzip = files.reduce((sum, file) => sum + gzipBytes(join(folder, file)), 0);
    return { part, files, gzip, budget };
  });
}

/** One line a part: `content script  15.3 kB of 20 kB`. */
export function describeSize({ part, gzip, budget }: PartSize): string {
  const over = gzip > budget ? '  OVER BUDGET' : '';
  return `${part.padEnd(16)}${(gzip / 1000).toFixed(1).padStart(6)} kB gzip of ${budget / 1000} kB${over}`;
}

/** The entry and what it loads without being asked again: linked scripts, styles and static imports. */
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
  return [...script.matchAll(/\b(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map(
    (match) => match[1] ?? '',
  );
}

function gzipBytes(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
