import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Room -> rooms it may import, besides itself. The same table stands, in words, in ARCHITECTURE.md. */
const ALLOWED: Record<string, readonly string[]> = {
  'lib/funds': [],
  'lib/filings': ['lib/funds', 'lib/metrics'],
  'lib/detect': ['lib/funds'],
  'lib/metrics': ['lib/funds'],
  'lib/themes': ['lib/funds', 'lib/metrics'],
  'lib/xray': ['lib/funds', 'lib/metrics', 'lib/themes'],
  'lib/view': ['lib/funds', 'lib/metrics', 'lib/themes', 'lib/xray'],
  'lib/page': ['lib/funds', 'lib/detect', 'lib/view'],
  'lib/hover': ['lib/funds', 'lib/view'],
  'lib/settings': ['lib/funds'],
  'lib/watchlists': ['lib/funds'],
  'lib/platform': [],
  'lib/lookup': ['lib/funds', 'lib/settings', 'lib/watchlists', 'lib/platform'],
  'lib/sec': ['lib/funds', 'lib/filings', 'lib/platform'],
  'lib/messages': [
    'lib/funds',
    'lib/detect',
    'lib/view',
    'lib/settings',
    'lib/watchlists',
    'lib/platform',
  ],
  components: ['lib/funds', 'lib/xray', 'lib/view', 'lib/settings', 'lib/watchlists'],
  'lib/ingest': ['lib/funds', 'lib/filings', 'lib/metrics', 'lib/themes'],
  'lib/cli': [
    'lib/funds',
    'lib/filings',
    'lib/detect',
    'lib/metrics',
    'lib/themes',
    'lib/view',
    'lib/lookup',
    'lib/ingest',
    'lib/platform',
  ],
  // Benchmarks time what the rooms do, each by itself.
  'lib/workshop': [
    'lib/filings',
    'lib/detect',
    'lib/metrics',
    'lib/page',
    'lib/ingest',
    'lib/cli',
    'lib/lookup',
    'lib/platform',
  ],
  entrypoints: [
    'components',
    'lib/funds',
    'lib/detect',
    'lib/metrics',
    'lib/themes',
    'lib/xray',
    'lib/view',
    'lib/page',
    'lib/hover',
    'lib/settings',
    'lib/watchlists',
    'lib/platform',
    'lib/lookup',
    'lib/sec',
    'lib/messages',
  ],
};

/** Rooms that must run in plain Node: no DOM, no browser API, no clock of their own. */
const PURE = ['lib/funds', 'lib/filings', 'lib/detect', 'lib/metrics', 'lib/themes', 'lib/view'];
const IMPURE_WORDS =
  /\b(document\.|window\.|browser\.|chrome\.|indexedDB|fetch\(|Date\.now\(|new Date\(\)|setTimeout|Math\.random)/;

const MAX_LINES = 300;

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return filesUnder(path);
    return /\.(ts|tsx)$/.test(name) ? [path] : [];
  });
}

function roomOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'lib' ? `lib/${second}` : (top ?? path);
}

const sources: SourceFile[] = ['entrypoints', 'components', 'lib']
  .flatMap(filesUnder)
  .map((path) => ({
    path,
    room: roomOf(path),
    text: readFileSync(join(ROOT, path), 'utf8'),
  }));

function importsOf(file: SourceFile): string[] {
  const targets = [...file.text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (m) => m[1] ?? '',
  );
  return targets.flatMap((target) => {
    if (target.startsWith('#')) return [target.slice(1)];
    if (target.startsWith('.')) return [relative(ROOT, join(ROOT, dirname(file.path), target))];
    return [];
  });
}

/** Types are gone when the code runs; tables of words and the type that lists them all name each other. */
function withoutTypes(file: SourceFile): SourceFile {
  const isTable = file.path.startsWith('components/strings/');
  return isTable ? { ...file, text: file.text.replace(/^import type .*$/gm, '') } : file;
}

function reachable(from: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...(imports.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return found;
}

describe('architecture', () => {
  test('every folder is a room of the table', () => {
    const unknown = sources.filter((file) => !(file.room in ALLOWED)).map((file) => file.path);
    expect(
      unknown,
      'put the file in an existing room, or add the room to this table and to ARCHITECTURE.md',
    ).toEqual([]);
  });

  test('rooms import only what the flow allows', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .map(roomOf)
        .filter((room) => room !== file.room && !(ALLOWED[file.room] ?? []).includes(room))
        .map((room) => `${file.path} imports ${room}`),
    );
    expect(
      wrong,
      'hand the thing in as a parameter, or move it to a room earlier in the flow',
    ).toEqual([]);
  });

  test('no file is reached again by what it imports', () => {
    const imports = new Map(
      sources.map((file) => [file.path, importsOf(withoutTypes(file))] as const),
    );
    const circles = [...imports.keys()].filter((path) => reachable(path, imports).has(path));
    expect(
      circles,
      'these need each other: move what they share to a file of its own below them',
    ).toEqual([]);
  });

  test('the pure core touches no browser, clock, network or storage', () => {
    const wrong = sources
      .filter((file) => PURE.includes(file.room))
      .flatMap((file) =>
        file.text
          .split('\n')
          .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && IMPURE_WORDS.test(line))
          .map((line) => `${file.path}: ${line.trim()}`),
      );
    expect(wrong, 'pass the value in from an entry point').toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = sources
      .map((file) => ({ path: file.path, lines: file.text.split('\n').length }))
      .filter((file) => file.lines > MAX_LINES);
    expect(long, 'split it by job: one file, one main export, named for it').toEqual([]);
  });

  test('no barrels, no loose types, no swallowed errors, no HTML strings', () => {
    const banned: readonly (readonly [RegExp, string])[] = [
      [/^export \* from/m, 'barrel: import from the file itself'],
      [/@ts-(ignore|nocheck|expect-error)/, 'ignored type error: fix the type'],
      [/catch\s*(\([^)]*\))?\s*\{\s*\}/, 'empty catch: return a typed value or report it'],
      [
        /\.innerHTML|insertAdjacentHTML|outerHTML\s*=|document\.write/,
        'HTML string: build nodes or use React',
      ],
    ];
    const wrong = sources.flatMap((file) =>
      banned
        .filter(([pattern]) => pattern.test(file.text))
        .map(([, advice]) => `${file.path}: ${advice}`),
    );
    expect(wrong).toEqual([]);
  });
});
