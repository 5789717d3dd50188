import {
  type CandidateBatch,
  EMPTY_MEMORY,
  type Listings,
  type SymbolSet,
} from '#lib/detect/candidate.ts';
import { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import { findCandidates } from '#lib/detect/find-candidates.ts';
import { TextLook } from '#lib/detect/scan-blocks.ts';
import { usSymbols } from '#lib/detect/us-symbols.ts';
import { isShown, type Mark } from '#lib/page/marks/mark.ts';
import { elementsInView } from '#lib/page/reading/in-view.ts';
import { TextWalk } from '#lib/page/reading/text-walk.ts';
import { type Annotated, Scanner } from '#lib/page/scanner.ts';
import { bareWalk, findAndReplace, hoverQuote, linkify, markJs } from './bench-detect-others.ts';

/** A way to read a page for tickers. Runs in the browser. */
export interface Way {
  readonly prepare?: () => Promise<void>;
  readonly run: () => unknown;
}

/**
 * The first pass of the content script: walk, small regular expression, look-up. Counts the telling texts. Words of a
 * symbol's shape need no look-up here: they are looked up when what stands around them is read (whole detection).
 */
function candidatePass(symbols: SymbolSet): number {
  const walk = new TextWalk(new TextLook(symbols));
  const steps = walk.steps(document.body, new Map());
  while (!steps.next().done);
  return walk.take().telling.length;
}

/** What a page's script is told and says while it reads a page. */
interface Answering {
  readonly symbols: SymbolSet;
  readonly annotate: (batch: CandidateBatch) => Annotated;
  readonly onSlice?: (ms: number) => void;
}

/**
 * All that the content script does to a page, by its own scanner: what is in view first, in slices, candidates with
 * their surroundings. Every candidate is taken for a fund and asked whether it can be seen; how many can.
 */
async function pageDetection({ symbols, annotate, onSlice }: Answering): Promise<number> {
  const marks: Mark[] = [];
  const scanner = new Scanner({
    isMarked: () => false,
    addMarks: (added) => marks.push(...added.filter(isShown)),
    look: new TextLook(symbols),
    find: (page, memory) => findCandidates(page, symbols, memory),
    annotate: async (batch) => annotate(batch),
    onShadowRoot: () => undefined,
    onSlice: onSlice ?? (() => undefined),
    signal: new AbortController().signal,
  });
  await scanner.scanPage(elementsInView());
  return marks.length;
}

const BADGE = { ticker: 'SPY', market: 'US', coverage: 'covered' } as const;

/** Says yes to everything, after the message was written as it is when it is sent. */
function agree(batch: CandidateBatch): Annotated {
  const written = JSON.stringify(batch);
  const marks = batch.candidates.map((_, candidate) => ({ candidate, badge: BADGE }));
  return { marks: written === '' ? [] : marks, memory: batch.page.memory };
}

/** The background's part, which is another thread's: the page's questions one after the other. */
function confirmAll(batches: readonly CandidateBatch[], listings: Listings): number {
  let memory = EMPTY_MEMORY;
  let found = 0;
  for (const batch of batches) {
    const page = { ...batch.page, memory: { ...batch.page.memory, confirmed: memory.confirmed } };
    const answer = confirmCandidates({ ...batch, page }, listings);
    memory = answer.memory;
    found += answer.mentions.length;
  }
  return found;
}

/** Every way by its name in the report. Each call of this function starts with nothing unpacked or compiled. */
export function makeWays(): Readonly<Record<string, Way>> {
  const symbols = usSymbols();
  const listings: Listings = {
    usName: (ticker) =>
      symbols.has(ticker) ? 'Global X Artificial Intelligence & Technology ETF' : undefined,
    elsewhere: () => [],
  };
  const batches: CandidateBatch[] = [];
  const collect = (batch: CandidateBatch) => {
    batches.push(batch);
    return agree(batch);
  };
  return {
    'bare TreeWalker': { run: bareWalk },
    'candidate pass': { run: () => candidatePass(symbols) },
    'detection in the page': { run: () => pageDetection({ symbols, annotate: agree }) },
    slices: { run: () => sliceTimes(symbols) },
    'the background’s part': {
      prepare: async () => {
        batches.length = 0;
        await pageDetection({ symbols, annotate: collect });
      },
      run: () => confirmAll(batches, listings),
    },
    'HoverQuote’s way': { run: hoverQuote },
    'mark.js with a regex': { run: markJs },
    findAndReplaceDOMText: { run: findAndReplace },
    linkifyjs: { run: linkify },
  };
}

async function sliceTimes(symbols: SymbolSet): Promise<readonly number[]> {
  const times: number[] = [];
  await pageDetection({ symbols, annotate: agree, onSlice: (ms) => times.push(ms) });
  return times;
}
