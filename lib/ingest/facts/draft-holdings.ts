import { WHOLE_WEIGHT } from '#lib/funds/snapshot-format.ts';
import { COUNTRY_CODES } from './country-codes.ts';
import {
  type HoldingsDraft,
  type LineDraft,
  largestFirst,
  millionthsOfPercent,
} from './holdings-draft.ts';
import type { FactLine, IssuerFile, PositionsFile } from './input-schemas.ts';
import { familyOf, issuerPageUrl, listsUsSymbols } from './issuer-pages.ts';

type Nport = NonNullable<FactLine['nport']>;

/** A list of fewer than ten lines is every line; it counts as complete when it also adds up to the fund. */
const ADDS_UP = { low: 0.97, high: 1.03 };
const LINES_ASKED_FOR = 10;

/** The ten largest lines of the N-PORT report. */
export function draftOfTopTen({ reportDate, top }: Nport): HoldingsDraft {
  const lines = largestFirst(top.map((line) => lineOf(line.name, line.percent)));
  const sum = lines.reduce((total, line) => total + line.weight, 0) / WHOLE_WEIGHT;
  const isAll = top.length < LINES_ASKED_FOR && sum >= ADDS_UP.low && sum <= ADDS_UP.high;
  return { from: 'nport', asOf: reportDate, coverage: isAll ? 'complete' : 'top-ten', lines };
}

/** Every line of the N-PORT report. Lines without a percentage are left out and counted. */
export function draftOfPositions(
  file: PositionsFile,
  reportDate: string,
  accession?: string,
): HoldingsDraft {
  const lines = file.positions.flatMap(({ name, pct, asset, country, symbol }) => {
    if (pct === null || pct === 0) return [];
    const line = lineOf(name, pct);
    const code = country && /^[A-Z]{2}$/.test(country) && country !== 'XX' ? country : undefined;
    return [
      {
        ...line,
        ...(symbol && { label: symbol }),
        ...(asset && { asset }),
        ...(code && { country: code }),
      },
    ];
  });
  const coverage = file.shown === file.total ? 'complete' : 'top-ten';
  return {
    from: 'nport',
    asOf: reportDate,
    coverage,
    ...(accession && { accession }),
    lines: largestFirst(lines),
  };
}

/**
 * The issuer's own list. Lines of weight 0 are left out: in these files they are holdings under half the
 * last printed digit, the disclaimer at the foot, and blank rows.
 * Sector and country are taken from iShares' files only: in the others of this collection they were
 * joined by bare ticker, which gives a Taiwanese company the country of a Saudi one of the same code.
 *
 * @param ticker the fund's present ticker, for the address of the page
 */
export function draftOfIssuerFile(file: IssuerFile, ticker: string): HoldingsDraft {
  const trusted = familyOf(file.ticker) === 'ishares';
  const isUs = listsUsSymbols(file.ticker);
  const url = issuerPageUrl(ticker);
  const lines = file.rows.flatMap(({ name, ticker: symbol, percent, sector, country }) => {
    if (percent === null || millionthsOfPercent(percent) === 0) return [];
    const label =
      /^[A-Z0-9][A-Z0-9./ -]{0,11}$/.test(symbol) && symbol !== 'NAN' ? symbol : undefined;
    const code = trusted && country ? COUNTRY_CODES[country] : undefined;
    const known = trusted && sector && sector !== 'Unknown' ? sector : undefined;
    const line: LineDraft = {
      name: cleanName(name),
      weight: millionthsOfPercent(percent),
      ...(label && { label }),
      ...(label && isUs && /^[A-Z]{1,5}(?:[./ ][A-Z])?$/.test(label) && { isUsSymbol: true }),
      ...(code && { country: code }),
      ...(known && { sector: known }),
    };
    return [line];
  });
  return {
    from: 'issuer-file',
    asOf: file.asOf,
    coverage: 'complete',
    ...(url && { url }),
    lines: largestFirst(lines),
  };
}

function lineOf(filedName: string, percent: number): LineDraft {
  const name = cleanName(filedName);
  const label = shareClassOf(name);
  return { name, weight: millionthsOfPercent(percent), ...(label && { label }) };
}

/** What `cleanName` changes; most names have nothing of it. */
const UNCLEAN = /[\p{Cc}\p{Cf}]|[^\S ]| {2}|^ | $/u;

/** Control and direction characters have no place in a name; length is capped at the schema's. */
function cleanName(name: string): string {
  if (!UNCLEAN.test(name) && name.length <= 200) return name;
  return name
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

function shareClassOf(name: string): string | undefined {
  const letter = /\b(?:class|cl) ([A-Z])\b/i.exec(name)?.[1];
  return letter && `Class ${letter.toUpperCase()}`;
}
