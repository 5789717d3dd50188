import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import * as z from 'zod/mini';

/*
 * No component, no entry point and no view model holds words of its own: they stand in the tables of `components/strings` (screens) and in
 * the folders `words` of `lib/view` (funds, lists, what stands on pages), `lib/themes` (names) and `lib/watchlists` (imports), so that a
 * translation finds them all.
 */

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['components', 'entrypoints'].map((folder) => join(ROOT, folder));

const ADVICE =
  'move the words into the table of the screen, components/strings/<screen>-words.ts (a function where a number or ' +
  'name stands inside), and take them from its hook; a sentence about a fund belongs into lib/view/words';

const node = z.looseObject({ type: z.string() });
type Node = z.output<typeof node>;

/** Attributes whose text a reader sees or hears. What is handed to a component of ours is looked at whatever its name. */
const SEEN =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|title|placeholder|alt|summary)$/;
/** Attributes of elements and components whose text is for machines. */
const UNSEEN =
  /^(?:class|className|id|key|role|type|name|href|rel|target|scope|as|by|kind|what|view|ref|style|d|x|y|viewBox|data-.*|aria-(?!label$|description$|valuetext$|roledescription$|placeholder$).*)$/;

interface Literal {
  readonly text: string;
  readonly line: number;
}

/** Words of a component's source: text between tags, and literal texts that end up there or in a seen attribute. */
function wordsIn(source: string): Literal[] {
  const found: Literal[] = [];
  const lineOf = (at: unknown) => source.slice(0, Number(at)).split('\n').length;
  const keep = (text: unknown, at: unknown) => {
    if (typeof text === 'string' && isWords(text))
      found.push({ text: text.trim(), line: lineOf(at) });
  };

  /** Literals whose value an expression may have: through `?:`, `&&`, `??`, templates and `+`. */
  function keepValues(expression: unknown): void {
    const { data: one } = node.safeParse(expression);
    if (one === undefined) return;
    if (one.type === 'Literal') keep(one.value, one.start);
    if (one.type === 'TemplateLiteral') {
      for (const quasi of list(one.quasis)) keep(textOf(quasi), quasi.start);
    }
    if (one.type === 'ConditionalExpression') [one.consequent, one.alternate].forEach(keepValues);
    if (one.type === 'LogicalExpression') {
      [one.operator === '&&' ? undefined : one.left, one.right].forEach(keepValues);
    }
    if (one.type === 'BinaryExpression' && one.operator === '+') {
      [one.left, one.right].forEach(keepValues);
    }
    if (one.type === 'ArrayExpression') list(one.elements).forEach(keepValues);
  }

  function walk(one: Node): void {
    if (one.type === 'JSXText') keep(one.value, one.start);
    if (one.type === 'JSXAttribute') {
      if (isSeen(one)) keepValues(insideOf(one.value));
      const inside = node.safeParse(insideOf(one.value)).data;
      for (const child of inside ? childrenOf(inside) : []) walk(child);
      return;
    }
    if (one.type === 'JSXExpressionContainer') keepValues(one.expression);
    if (one.type === 'Literal' || one.type === 'TemplateLiteral') keepSentence(one);
    for (const child of childrenOf(one)) walk(child);
  }

  /** Anywhere else, only what can be nothing but a sentence. */
  function keepSentence(one: Node): void {
    const text = one.type === 'Literal' ? one.value : list(one.quasis).map(textOf).join(' ');
    if (typeof text === 'string' && /^\p{Lu}[\p{L}’]* \p{L}|^\p{Lu}\p{Ll}+[.…]$/u.test(text))
      keep(text, one.start);
  }

  const program: unknown = parseAst(source, { lang: 'tsx' });
  walk(node.parse(program));
  const lines = new Map(found.map((one) => [`${one.line} ${one.text}`, one]));
  return [...lines.values()];
}

function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function list(value: unknown): Node[] {
  return z.array(node).safeParse(value).data ?? [];
}

const quasiShape = z.looseObject({ value: z.object({ raw: z.string() }) });

function textOf(quasi: unknown): string {
  return quasiShape.safeParse(quasi).data?.value.raw ?? '';
}

const attributeShape = z.looseObject({ name: z.looseObject({ name: z.unknown() }) });

function isSeen(attribute: Node): boolean {
  const name = attributeShape.safeParse(attribute).data?.name.name;
  if (typeof name !== 'string') return false;
  return SEEN.test(name) || !(UNSEEN.test(name) || MACHINE.test(name));
}

/** Attributes of elements that take a word of a fixed set. */
const MACHINE =
  /^(?:inputMode|focusable|autoComplete|autoCapitalize|accept|fill|width|height|preserveAspectRatio|pattern.*|transform|lang|dir|method|action|loading|decoding|htmlFor|value|current|scale|rx|cx|cy|r|points|tone|shape|size|heading|side|strokeWidth)$/;

function insideOf(value: unknown): unknown {
  const { data } = node.safeParse(value);
  return data?.type === 'JSXExpressionContainer' ? data.expression : value;
}

/** Types, imports and what names a thing to the machine hold no words. */
const NO_WORDS = /^(?:TS|Import|ExportAll)/;

function childrenOf(one: Node): Node[] {
  return Object.values(one)
    .flatMap((value) => (Array.isArray(value) ? list(value) : (node.safeParse(value).data ?? [])))
    .filter(({ type }) => !NO_WORDS.test(type));
}

/** Folders that hold tables of words. */
const TABLES: ReadonlySet<string> = new Set(['strings', 'words']);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return TABLES.has(entry.name) ? [] : filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Rooms that say something, each with its table, and files whose texts are no sentences of ours to a reader. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // Formats of numbers, names, files for programs.
  'lib/view': [
    'format.ts',
    'issuer-name.ts',
    'issuer-site.ts',
    'xray/xray-csv.ts',
    'xray/xray-json.ts',
  ],
  // Patterns of names, data with their documents, and what the makers of evidence are told.
  'lib/themes': [
    'claim-rules/',
    'definition-reading.ts',
    'evidence-schema.ts',
    'fund-documents.ts',
    'issuer-key.ts',
    'pack-evidence.ts',
  ],
  // Names of exchanges.
  'lib/watchlists': ['listing-market.ts'],
  // What stands on pages has its words in `lib/view`. Style sheets, and names of elements and roles.
  'lib/page': [
    'drawing/overlay-style.ts',
    'drawing/underline.ts',
    'placement/obstacles.ts',
    'reading/own-role.ts',
    'reading/tag-kinds.ts',
  ],
  'lib/hover': ['trouble-style.ts'],
};

const FONTS = /, sans-serif$/;
const KEYS = /^(?:Escape|Enter|Tab)$/;

/** Two words in a row, or one that begins like a sentence, wherever they stand in a source without markup. */
function sentencesIn(source: string): Literal[] {
  const found: Literal[] = [];
  const lineOf = (at: unknown) => source.slice(0, Number(at)).split('\n').length;
  function walk(one: Node): void {
    const text = textIn(one).replace(/<[^>]*>/g, '');
    if (FONTS.test(text) || KEYS.test(text)) return;
    if (/\p{L}{2} \p{L}|^\p{Lu}\p{Ll}+$/u.test(text)) found.push({ text, line: lineOf(one.start) });
    for (const child of childrenOf(one)) walk(child);
  }
  walk(node.parse(parseAst(source, { lang: 'ts' })));
  return found;
}

function textIn(one: Node): string {
  if (one.type === 'TemplateLiteral') return list(one.quasis).map(textOf).join('…');
  return one.type === 'Literal' && typeof one.value === 'string' ? one.value : '';
}

describe('words of the product', () => {
  test('stand in components/strings', () => {
    const wrong = FOLDERS.flatMap(filesUnder).flatMap((path) =>
      wordsIn(readFileSync(path, 'utf8')).map(
        ({ text, line }) => `${path.slice(ROOT.length + 1)}:${line}: ${text}`,
      ),
    );
    expect(wrong, ADVICE).toEqual([]);
  });

  test.each(Object.entries(ROOMS))('stand in %s/words', (room, withoutSentences) => {
    const folder = join(ROOT, room);
    const files = filesUnder(folder).filter(
      (path) => !withoutSentences.some((name) => path.startsWith(join(folder, name))),
    );
    expect(files.length).toBeGreaterThan(5);
    const wrong = files.flatMap((path) =>
      sentencesIn(readFileSync(path, 'utf8')).map(
        ({ text, line }) => `${path.slice(ROOT.length + 1)}:${line}: ${text}`,
      ),
    );
    expect(wrong, `move the words into the table of their subject, ${room}/words`).toEqual([]);
  });

  test.each([
    ["'Fees take it'", 'Fees take it'],
    ["'Fee'", 'Fee'],
    ["element('b', {}, 'Hide here')", 'Hide here'],
    ["says ?? 'recognised, no figures'", 'recognised, no figures'],
    ['`at least $' + '{share} of it`', 'at least … of it'],
  ])('finds %s in a view model', (source, text) => {
    expect(sentencesIn(`const it = ${source};`).map((found) => found.text)).toEqual([text]);
  });

  test.each([
    ["'top-ten'"],
    ['`$' + '{a} $' + '{b}`'],
    ["'fee'"],
    ["event.key === 'Escape'"],
    ["import a from './two words.ts'"],
  ])('leaves %s alone in a view model', (source) => {
    expect(sentencesIn(source)).toEqual([]);
  });

  test.each([
    ['text between tags', '<p>Nothing found</p>', 'Nothing found'],
    ['one word', '<b>Print</b>', 'Print'],
    ['a label', '<a aria-label="Close" />', 'Close'],
    [
      'a placeholder that is worked out',
      '<input placeholder={a ? "Filter by" : b} />',
      'Filter by',
    ],
    ['a template', '<p>{`$' + '{n} funds left`}</p>', 'funds left'],
    ['a property of our own', '<Section lead="Read this" />', 'Read this'],
    ['the second of two', '<p>{isOn && "is on"}</p>', 'is on'],
    ['a sentence kept for later', 'setSaid("Copied to the clipboard")', 'Copied to the clipboard'],
  ])('finds %s', (_what, source, text) => {
    expect(wordsIn(`const it = () => ${source};`).map((found) => found.text)).toEqual([text]);
  });

  test.each([
    ['a class', '<p className={a ? "card wide" : "card"} />'],
    ['a role and an id', '<p role="status" id={`tab-$' + '{id}`} aria-live="polite" />'],
    ['signs', '<p> · {"–"} × </p>'],
    ['names for the machine', 'useState<"full" | "short">("full")'],
  ])('leaves %s alone', (_what, source) => {
    expect(wordsIn(`const it = () => ${source};`)).toEqual([]);
  });
});
