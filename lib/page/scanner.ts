import {
  type Candidate,
  type CandidateBatch,
  EMPTY_MEMORY,
  type PageMemory,
} from '#lib/detect/candidate.ts';
import { HINT_BLOCKS } from '#lib/detect/find-candidates.ts';
import type { LeftOut, PageText } from '#lib/detect/page-text.ts';
import type { TextLook } from '#lib/detect/scan-blocks.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { Mark } from './marks/mark.ts';
import { type Spot, spotIn } from './marks/spot.ts';
import type { PageBlock } from './reading/page-block.ts';
import { PageReading } from './reading/page-reading.ts';
import { RowNumbers } from './reading/row-numbers.ts';
import { splitBatch } from './reading/split-batch.ts';
import { headingsIn, shadowRootsIn, TextWalk } from './reading/text-walk.ts';
import { inSlices, pageTurn, SLICE_MS } from './slices.ts';

/** What the background answers to one batch; `candidate` is an index into the batch. */
export interface Annotated {
  readonly marks: readonly { readonly candidate: number; readonly badge: BadgeModel }[];
  readonly memory: PageMemory;
}

export interface ScannerParts {
  /** Whether a mark begins at the same place already. */
  readonly isMarked: (spot: Spot) => boolean;
  readonly addMarks: (marks: readonly Mark[]) => void;
  /** Which texts are worth a closer look. */
  readonly look: TextLook;
  /** The first stage of detection. */
  readonly find: (page: PageText, memory: PageMemory) => CandidateBatch;
  /** The second, in the background; nothing when there was no answer. */
  readonly annotate: (batch: CandidateBatch) => Promise<Annotated | undefined>;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Told how long each slice of work took, ms. */
  readonly onSlice: (ms: number) => void;
  readonly signal: AbortSignal;
}

/** A candidate at its place of the page. */
interface Sighting {
  readonly candidate: Candidate;
  readonly spot: Spot;
  readonly element: Element;
}

/** A question with refused candidates, to be asked again when more of the page is known. */
interface RefusedQuestion {
  readonly question: CandidateBatch;
  readonly sightings: readonly Sighting[];
  /** What was known of the page when it was answered: tickers and hints. */
  readonly known: number;
}

type Hints = Pick<LeftOut, 'headings' | 'opening'>;

/** Short runs of text read between two turns of the page: each takes up to 0.3 ms. */
const RUNS_PER_TURN = 10;

/** Questions kept for a second look, bounded for pages without end. */
const MOST_SECOND_LOOKS = 20;

/** Reads parts of a page, looks for tickers, and hands on what the background confirms. */
export class Scanner {
  readonly #parts: ScannerParts;
  readonly #rows = new RowNumbers();
  /** Text nodes with what they said when none of their candidates was a ticker: not asked again. */
  readonly #refused = new WeakMap<Text, string>();
  #memory = EMPTY_MEMORY;
  /** Where the memory is from: what a page shows under another address is another page to its readers. */
  #address = '';
  #firstBlock = 0;
  /** Kept during the first scan only. */
  #secondLooks: RefusedQuestion[] | undefined;
  /** Questions wait for each other: each carries on what the one before established. */
  #questions: Promise<void> = Promise.resolve();

  constructor(parts: ScannerParts) {
    this.#parts = parts;
  }

  /** Reads the whole document, what is in view first. Resolves when it is read and answered. */
  async scanPage(inView: readonly Element[]): Promise<void> {
    this.#secondLooks = [];
    const headings: string[] = [];
    const found = headingsIn([document.body]);
    await inSlices(found, (texts) => headings.push(...texts), this.#parts);
    await this.#scan([...inView, document.body], () => headings);
    await this.#questions;
    const known = this.#known();
    const again = this.#secondLooks.filter((look) => look.known !== known);
    this.#secondLooks = undefined;
    for (const look of again) this.#questions = this.#questions.then(() => this.#lookAgain(look));
    await this.#questions;
  }

  /** Reads parts of the document again; each list is the roots of one run of text. */
  async scanParts(runs: readonly (readonly Node[])[]): Promise<void> {
    for (const [index, run] of runs.entries()) {
      await this.#scan(run, () => [...headingsIn(run)]);
      if (index % RUNS_PER_TURN === 0) await pageTurn();
    }
    await this.#questions;
  }

  /** Reads the roots one after the other; what was read in one is passed over in those around it. */
  async #scan(roots: readonly Node[], headingsOf: Hints['headings']): Promise<void> {
    // Both are asked for when the first symbol of another market turns up, and once.
    const headings = once(headingsOf);
    let opening: Hints['opening'] | undefined;
    const walk = new TextWalk(this.#parts.look);
    await inSlices(
      this.#walk(walk, roots),
      () => {
        const reading = new PageReading(walk.take(), this.#rows);
        opening ??= once(() => reading.opening(HINT_BLOCKS));
        this.#look(reading, { headings, opening });
      },
      // A tenth of a slice is for walking over texts; what stands around the telling ones takes the rest.
      { ...this.#parts, sliceMs: SLICE_MS / 10 },
    );
  }

  *#walk(walk: TextWalk, roots: readonly Node[]): ReturnType<TextWalk['steps']> {
    const readBefore = new Map<Node, Node>();
    const later = [...roots];
    // Grows: shadow roots are found on the way.
    for (const root of later) {
      if ([...readBefore.values()].some((read) => read.contains(root))) continue;
      const first = yield* walk.steps(root, readBefore);
      if (first) readBefore.set(first, root);
      for (const found of shadowRootsIn(root)) {
        if (found === undefined) yield undefined;
        else {
          this.#parts.onShadowRoot(found);
          later.push(found);
        }
      }
    }
    return null;
  }

  /** Looks for candidates in one slice's blocks and sends off the questions. */
  #look(reading: PageReading, hints: Hints): void {
    const { blocks } = reading;
    // Without what is behind `#`: most pages use it for places of their own.
    const address = location.href.replace(/#.*/, '');
    if (address !== this.#address) this.#memory = EMPTY_MEMORY;
    this.#address = address;
    const page = this.#pageText(blocks, { ...reading, ...hints });
    const batch = this.#parts.find(page, this.#memory);
    this.#memory = { ...this.#memory, ...batch.page.memory };
    const sightings = batch.candidates.map((candidate) =>
      this.#sight(candidate, blocks[candidate.block - this.#firstBlock]),
    );
    this.#firstBlock += blocks.length;
    const open = sightings.filter((sighting) => sighting !== undefined);
    if (open.length === 0) return;
    const left = { ...batch, candidates: open.map((sighting) => sighting.candidate) };
    for (const { batch: question, offset } of splitBatch(left)) {
      const asked = open.slice(offset, offset + question.candidates.length);
      this.#questions = this.#questions.then(() => this.#ask(question, asked, address));
    }
  }

  #pageText(blocks: readonly PageBlock[], leftOut: LeftOut): PageText {
    const { lang } = document.documentElement;
    return {
      url: this.#address,
      title: document.title,
      ...(lang !== '' && { lang }),
      blocks,
      leftOut,
      firstBlock: this.#firstBlock,
    };
  }

  /** Nothing when the place is marked already or was refused with the same text. */
  #sight(candidate: Candidate, block: PageBlock | undefined): Sighting | undefined {
    const spot = block && spotIn(block, candidate.start, candidate.end);
    if (!block || !spot) return undefined;
    const { startNode } = spot;
    const isKnown = this.#refused.get(startNode) === startNode.data || this.#parts.isMarked(spot);
    return isKnown ? undefined : { candidate, spot, element: block.element };
  }

  async #ask(
    question: CandidateBatch,
    sightings: readonly Sighting[],
    address: string,
  ): Promise<void> {
    const answer = await this.#answerTo(question);
    if (answer === undefined) return;
    const { capitals, length } = this.#memory;
    if (address === this.#address) this.#memory = { ...answer.memory, capitals, length };
    const marks = marksOf(answer, sightings);
    const marked = new Set(marks.map((mark) => mark.spot.startNode));
    const refused = sightings.filter(({ spot }) => !marked.has(spot.startNode));
    for (const { spot } of refused) this.#refused.set(spot.startNode, spot.startNode.data);
    const looks = this.#secondLooks;
    if (marks.length < sightings.length && looks && looks.length < MOST_SECOND_LOOKS)
      looks.push({ question, sightings, known: this.#known() });
    this.#parts.addMarks(marks);
  }

  /** The whole question with what the whole page established: neighbours speak for each other. */
  async #lookAgain({ question, sightings }: RefusedQuestion): Promise<void> {
    const { addMarks, isMarked } = this.#parts;
    const answer = await this.#answerTo(question);
    if (answer === undefined) return;
    const marks = marksOf(answer, sightings);
    addMarks(marks.filter(({ spot }) => spot.startNode.isConnected && !isMarked(spot)));
  }

  /** With what is known of the page by now; nothing when the page was switched off meanwhile. */
  async #answerTo(question: CandidateBatch): Promise<Annotated | undefined> {
    const { annotate, signal } = this.#parts;
    if (signal.aborted) return undefined;
    const page = { ...question.page, memory: this.#memory };
    const answer = await annotate({ ...question, page });
    return signal.aborted ? undefined : answer;
  }

  #known(): number {
    return this.#memory.confirmed.length + this.#memory.hints.length;
  }
}

/** A list that is there for the first who asks. */
function once(list: () => readonly string[]): () => readonly string[] {
  let left = list;
  return () => {
    const answer = left();
    left = () => [];
    return answer;
  };
}

function marksOf(answer: Annotated, sightings: readonly Sighting[]): Mark[] {
  return answer.marks.flatMap(({ candidate, badge }) => {
    const sighting = sightings[candidate];
    return sighting ? [{ spot: sighting.spot, element: sighting.element, badge }] : [];
  });
}
