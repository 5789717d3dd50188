import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { SAXParser, SaxEventType, Tag } from 'sax-wasm';
import { SaxesParser } from 'saxes';
import { factsOfFiling } from '#lib/filings/nport/facts-of-filing.ts';
import { NportReader } from '#lib/filings/nport/nport-reader.ts';
import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { concentrationOf } from '#lib/metrics/concentration.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isRefused } from '#lib/metrics/interval.ts';
import { FILING_LINES } from './bench-data-filing.ts';

/** Every way finds the holdings, so that none is compared by what it leaves out. */
export type ParseWay = (text: string, bytes: Uint8Array) => number;

export const FLOOR_WAY = 'indexOf scanner';
export const OUR_WAY = 'ours, bytes to finished metrics';

/** What a program without a parser would do: assumes the order of elements, and sees no damage. */
const scanner: ParseWay = (text) => {
  let found = 0;
  let sum = 0;
  for (let at = text.indexOf('<invstOrSec>'); at >= 0; at = text.indexOf('<invstOrSec>', at + 1)) {
    const from = text.indexOf('<pctVal>', at) + '<pctVal>'.length;
    sum += Number(text.slice(from, text.indexOf('<', from)));
    found += 1;
  }
  return sum > 0 ? found : 0;
};

const saxesAlone: ParseWay = (text) => {
  const parser = new SaxesParser();
  let found = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'invstOrSec') found += 1;
  });
  parser.write(text).close();
  return found;
};

const htmlparser: ParseWay = (text) => {
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

const fastXml: ParseWay = (text) => {
  const tree = new XMLParser({ ignoreAttributes: false }).parse(text);
  return tree.edgarSubmission.formData.invstOrSecs.invstOrSec.length;
};

const xmldom: ParseWay = (text) =>
  new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('invstOrSec').length;

/** The whole way of the product: guarded reading, facts, kind, ten largest, effective number. */
const ours: ParseWay = (_, bytes) => {
  const reader = new NportReader();
  reader.write(bytes);
  const facts = factsOfFiling(reader.end(), { ticker: 'BENCH' });
  const part = rankableEquityOf(facts, fundKindOf(facts));
  if (isRefused(part) || isRefused(concentrationOf(part))) return 0;
  return facts.holdings?.lines.length ?? 0;
};

/** Chunks of 64 kB, as a stream would bring them. */
const CHUNK = 65_536;

function saxWasmWay(parser: SAXParser): ParseWay {
  return (_, bytes) => {
    let found = 0;
    parser.eventHandler = (_event, detail) => {
      if (detail instanceof Tag && detail.name === 'invstOrSec') found += 1;
    };
    for (let at = 0; at < bytes.length; at += CHUNK) parser.write(bytes.subarray(at, at + CHUNK));
    parser.end();
    return found;
  };
}

/**
 * The ways compared in Node and in a worker of Chromium alike. The browser's own DOMParser is none of them: no
 * worker has it.
 *
 * @param wasm the program of sax-wasm (`lib/sax-wasm.wasm` of its package)
 */
export async function parseWays(
  wasm: Uint8Array<ArrayBuffer>,
): Promise<Readonly<Record<string, ParseWay>>> {
  const saxWasm = new SAXParser(SaxEventType.OpenTag);
  await saxWasm.prepareWasm(wasm);
  return {
    'TextDecoder only': (text, bytes) => decodedLines(text, bytes),
    [FLOOR_WAY]: scanner,
    'saxes alone': saxesAlone,
    htmlparser2: htmlparser,
    'sax-wasm': saxWasmWay(saxWasm),
    'fast-xml-parser': fastXml,
    '@xmldom/xmldom': xmldom,
    [OUR_WAY]: ours,
  };
}

/** Decodes, and no more: the count is known from the text's length alone. */
function decodedLines(text: string, bytes: Uint8Array): number {
  return new TextDecoder().decode(bytes).length === text.length ? FILING_LINES : 0;
}
