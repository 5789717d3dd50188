import { SHEET_WORDS } from '../words/xray-words.ts';
import type { KeyFigure } from './key-figures.ts';
import type { OverlapView } from './overlap-view.ts';
import type { CompanyRow, PartRow, UnresolvedRow } from './xray-view.ts';

/** What the picture of a list shows. */
export interface SheetInputs {
  readonly title: string;
  /** `12 funds · $125,400` */
  readonly subtitle: string;
  readonly figures: readonly KeyFigure[];
  readonly parts: readonly PartRow[];
  readonly companies: readonly CompanyRow[];
  /** Whether the shares of companies are exact; else each is the least it can be. */
  readonly areCompaniesSure: boolean;
  readonly overlap: OverlapView;
  readonly unresolved: readonly UnresolvedRow[];
  /** Where the numbers come from and of when, one line each. */
  readonly sources: readonly string[];
}

/** A picture and its size, px. */
export interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 1200;
const EDGE = 48;
const INNER = WIDTH - 2 * EDGE;
const COLUMN = (INNER - 48) / 2;
const LARGEST_SHOWN = 10;
const MATRIX_SHOWN = 8;
const FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const INK = '#14171f';
const MUTED = '#535c6d';
const LINE = '#e3e6ec';
const ACCENT = '#3454d1';
const TRACK = '#edeff4';

/**
 * The list as a picture that explains itself: figures, largest companies, overlap, what is not known, sources
 * and dates. Plain SVG text in light colours, so that it reads alike wherever it is pasted.
 */
export function xraySheet(inputs: SheetInputs): Sheet {
  const parts = [heading(inputs), figureRow(inputs.figures, 128)];
  const top = 268;
  const companies = inputs.companies.slice(0, LARGEST_SHOWN);
  const title = inputs.areCompaniesSure ? SHEET_WORDS.companies : SHEET_WORDS.companiesAtLeast;
  parts.push(
    text(EDGE, top, title, { size: 18, weight: 650 }),
    companyBars(companies, EDGE, top),
    matrix(inputs.overlap, EDGE + COLUMN + 48, top),
  );
  const below =
    top +
    56 +
    Math.max(
      companies.length * 30,
      (Math.min(inputs.overlap.tickers.length, MATRIX_SHOWN) + 1) * 34,
    );
  const notes = [
    ...inputs.unresolved.map(({ text, reason, funds }) =>
      SHEET_WORDS.notLookedThrough(text, reason, funds),
    ),
    ...inputs.sources,
    SHEET_WORDS.atLeastMeans,
  ].flatMap((note) => wrapped(note, 150));
  parts.push(lines(notes, below + 24));
  const height = below + 24 + notes.length * 20 + EDGE;
  const label = xml(
    `${inputs.title}: ${inputs.figures.map(({ label: name, text }) => `${name} ${text}`).join(', ')}`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}" font-family="${FONT}"><rect width="100%" height="100%" fill="#ffffff"/>${parts.join('')}</svg>`;
  return { svg, width: WIDTH, height };
}

interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

function text(x: number, y: number, words: string, style: TextStyle): string {
  const { size, weight = 400, fill = INK, anchor = 'start' } = style;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${xml(words)}</text>`;
}

function heading({ title, subtitle }: SheetInputs): string {
  return (
    text(EDGE, 72, clipped(title, 60), { size: 34, weight: 700 }) +
    text(EDGE, 100, subtitle, { size: 16, fill: MUTED })
  );
}

function figureRow(figures: readonly KeyFigure[], y: number): string {
  const each = INNER / Math.max(1, figures.length);
  return figures
    .map(
      ({ label, text: value }, at) =>
        `<rect x="${EDGE + at * each}" y="${y}" width="${each - 12}" height="92" rx="10" fill="#f5f6f9"/>` +
        text(EDGE + at * each + 14, y + 34, label, { size: 13, fill: MUTED }) +
        wrapped(value, Math.floor(each / 11))
          .slice(0, 2)
          .map((line, row) =>
            text(EDGE + at * each + 14, y + 60 + row * 20, line, { size: 17, weight: 650 }),
          )
          .join(''),
    )
    .join('');
}

function companyBars(companies: readonly CompanyRow[], x: number, y: number): string {
  const scale = Math.max(...companies.map(({ weight }) => weight), Number.MIN_VALUE);
  const rows = companies.map(({ name, weight, text: value }, at) => {
    const row = y + 44 + at * 30;
    const bar = (weight / scale) * 200;
    return (
      text(x, row, clipped(name, 26), { size: 14 }) +
      `<rect x="${x + 200}" y="${row - 11}" width="200" height="12" rx="3" fill="${TRACK}"/>` +
      `<rect x="${x + 200}" y="${row - 11}" width="${bar.toFixed(1)}" height="12" rx="3" fill="${ACCENT}"/>` +
      text(x + COLUMN, row, value, { size: 14, anchor: 'end' })
    );
  });
  return rows.join('');
}

function matrix({ tickers, rows }: OverlapView, x: number, y: number): string {
  const shown = tickers.slice(0, MATRIX_SHOWN);
  const title = text(x, y, SHEET_WORDS.overlap, { size: 18, weight: 650 });
  if (shown.length < 2)
    return title + text(x, y + 44, SHEET_WORDS.tooFew, { size: 14, fill: MUTED });
  const side = Math.min(64, (COLUMN - 64) / shown.length);
  const heads = shown.map((ticker, at) =>
    text(x + 64 + at * side + side / 2, y + 44, ticker, {
      size: 12,
      fill: MUTED,
      anchor: 'middle',
    }),
  );
  const cells = shown.map((ticker, row) => {
    const top = y + 54 + row * 34;
    const own = text(x, top + 21, ticker, { size: 13, weight: 600 });
    return (
      own +
      shown
        .map((_, column) => cell(rows[row]?.[column], x + 64 + column * side, top, side))
        .join('')
    );
  });
  return title + heads.join('') + cells.join('');
}

function cell(
  found: OverlapView['rows'][number][number] | undefined,
  x: number,
  y: number,
  side: number,
): string {
  if (!found) return '';
  const shade = found.isSelf ? 0 : found.shade;
  const ink = shade > 0.55 ? '#ffffff' : INK;
  return (
    `<rect x="${x + 1}" y="${y}" width="${side - 2}" height="32" rx="4" fill="${ACCENT}" fill-opacity="${(0.06 + shade * 0.84).toFixed(3)}"/>` +
    text(x + side / 2, y + 21, found.text, { size: 12, fill: ink, anchor: 'middle' })
  );
}

function lines(notes: readonly string[], y: number): string {
  const rule = `<rect x="${EDGE}" y="${y - 22}" width="${INNER}" height="1" fill="${LINE}"/>`;
  return (
    rule +
    notes.map((note, at) => text(EDGE, y + at * 20, note, { size: 12.5, fill: MUTED })).join('')
  );
}

/** Lines of at most `most` characters, broken at spaces. */
function wrapped(words: string, most: number): string[] {
  const rows: string[] = [];
  for (const word of words.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= most)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

function clipped(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}

/** Filed names as XML text; control characters are not allowed there at all. */
function xml(words: string): string {
  return [...words]
    .filter((char) => char >= ' ')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
