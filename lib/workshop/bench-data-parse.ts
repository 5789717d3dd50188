import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { factsOfFiling } from '#lib/filings/nport/facts-of-filing.ts';
import { NportReader } from '#lib/filings/nport/nport-reader.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { concentrationOf } from '#lib/metrics/concentration.ts';
import { fundKindOf } from '#lib/metrics/fund-kind.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { benchFiling, FILING_LINES } from './bench-data-filing.ts';
import { medianTimes } from './bench-data-times.ts';

const ROUNDS = 5;
/** Milliseconds from the bytes of the filing to its finished metrics. */
const GOAL_MS = 100;

/** Every way finds the holdings, so that none is compared by what it leaves out. */
type Way = (text: string, bytes: Uint8Array) => number;

/** What a program without a parser would do: assumes the order of elements, and sees no damage. */
const scanner: Way = (text) => {
  let found = 0;
  let sum = 0;
  for (let at = text.indexOf('<invstOrSec>'); at >= 0; at = text.indexOf('<invstOrSec>', at + 1)) {
    const from = text.indexOf('<pctVal>', at) + '<pctVal>'.length;
    sum += Number(text.slice(from, text.indexOf('<', from)));
    found += 1;
  }
  return sum > 0 ? found : 0;
};

const saxesAlone: Way = (text) => {
  const parser = new SaxesParser();
  let found = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'invstOrSec') found += 1;
  });
  parser.write(text).close();
  return found;
};

const htmlparser: Way = (text) => {
  let found = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'invstOrSec') found += 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return found;
};

const fastXml: Way = (text) => {
  const tree = new XMLParser({ ignoreAttributes: false }).parse(text);
  return tree.edgarSubmission.formData.invstOrSecs.invstOrSec.length;
};

const xmldom: Way = (text) =>
  new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('invstOrSec').length;

/** The whole way of the product: guarded reading, facts, kind, ten largest, effective number. */
const ours: Way = (_, bytes) => {
  const reader = new NportReader();
  reader.write(bytes);
  const facts = factsOfFiling(reader.end(), { ticker: 'BENCH' });
  const part = rankableEquityOf(facts, fundKindOf(facts));
  if (isRefused(part) || isRefused(concentrationOf(part))) return 0;
  return facts.holdings?.lines.length ?? 0;
};

const WAYS: Readonly<Record<string, Way>> = {
  'indexOf scanner': scanner,
  'saxes alone': saxesAlone,
  htmlparser2: htmlparser,
  'fast-xml-parser': fastXml,
  '@xmldom/xmldom': xmldom,
  'ours, to finished metrics': ours,
};

/** Reading one large filing beside other parsers, in Node; rounds interleaved, median CPU times, ratios to the scanner. */
export function benchParse(print: (line: string) => void): void {
  const text = benchFiling();
  const bytes = new TextEncoder().encode(text);
  for (const [name, way] of Object.entries(WAYS)) {
    const found = way(text, bytes);
    if (found !== FILING_LINES) throw new Error(`${name} found ${found} of ${FILING_LINES} lines`);
  }
  const tasks = Object.entries(WAYS).map(([name, way]) => [name, () => way(text, bytes)] as const);
  const times = medianTimes(tasks, ROUNDS);
  const floor = times.get('indexOf scanner') ?? Number.NaN;
  print(`a filing of ${FILING_LINES} lines, ${(bytes.length / 1e6).toFixed(2)} MB`);
  for (const [name, ms] of times) {
    const goal = name.startsWith('ours') ? `  goal ${GOAL_MS} ms` : '';
    print(
      `${name.padEnd(28)}${ms.toFixed(1).padStart(8)} ms ${(ms / floor).toFixed(1).padStart(7)} ×${goal}`,
    );
  }
}
