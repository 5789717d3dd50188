import type { ClassFees } from '../fees/class-fees.ts';
import { type FeeFact, feeFactOf, feesOf } from '../fees/fee-facts.ts';
import { StrategyTexts } from '../own-words/strategy-texts.ts';
import { FilingProblem } from '../xml/filing-problem.ts';
import { GuardedXmlReader } from '../xml/guarded-xml-reader.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { XML_LIMITS, type XmlLimits } from '../xml/xml-limits.ts';
import { contextOf, type FactContext } from './fact-context.ts';

/** Prospectuses in inline XBRL run to 40 MB of XHTML; the extract has a fund's whole strategy as one text. */
export const PROSPECTUS_LIMITS: XmlLimits = { ...XML_LIMITS, elements: 5_000_000, text: 1_000_000 };

/** What a prospectus tags. */
export interface TaggedProspectus {
  /** Class id -> fees; empty where no fees are tagged. */
  readonly fees: ReadonlyMap<string, ClassFees>;
  /** Series id -> paragraphs of its strategy. */
  readonly strategies: ReadonlyMap<string, readonly string[]>;
  /** What the facts are about, for who saw the elements too. */
  readonly contexts: ReadonlyMap<string, FactContext>;
}

/** Sees every element outside of contexts; for what only some readers of prospectuses want. */
export interface TaggedElements {
  see(element: XmlElement): void;
}

/**
 * Fees per class and strategy per series out of a prospectus: inline XBRL or the extracted instance. What a fact
 * is about is read from the context element, never from its id, and contexts may stand after the facts.
 *
 * @throws {FilingProblem} from `write` and `end`
 */
export class ProspectusReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #contexts = new Map<string, FactContext>();
  readonly #facts: FeeFact[] = [];
  readonly #texts = new StrategyTexts();
  readonly #limits: XmlLimits;
  readonly #also: TaggedElements | undefined;
  readonly #xml: GuardedXmlReader;
  #bytes = 0;

  constructor(limits: XmlLimits = PROSPECTUS_LIMITS, also?: TaggedElements) {
    this.#limits = limits;
    this.#also = also;
    const see = (element: XmlElement, path: readonly string[]) => this.#see(element, path);
    this.#xml = new GuardedXmlReader(limits, see, this.#texts);
  }

  write(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.bytes) {
      throw new FilingProblem('too-large', `the file passes ${this.#limits.bytes} bytes`);
    }
    this.#xml.write(this.#decode(chunk));
  }

  #decode(chunk: Uint8Array): string {
    try {
      return this.#decoder.decode(chunk, { stream: true });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new FilingProblem('malformed', `not UTF-8 text: ${detail}`);
    }
  }

  end(): TaggedProspectus {
    this.#xml.end();
    return {
      fees: feesOf(this.#facts, this.#contexts),
      strategies: this.#strategies(),
      contexts: this.#contexts,
    };
  }

  #strategies(): ReadonlyMap<string, readonly string[]> {
    const strategies = new Map<string, readonly string[]>();
    for (const [contextId, paragraphs] of this.#texts.end()) {
      const context = this.#contexts.get(contextId);
      if (!context?.seriesId || context.isNarrower) continue;
      // Several prospectuses of one filing tell the same of a series: each paragraph counts once.
      const before = strategies.get(context.seriesId) ?? [];
      strategies.set(context.seriesId, [...new Set([...before, ...paragraphs])]);
    }
    return strategies;
  }

  #see(element: XmlElement, path: readonly string[]): 'taken' | 'keep' {
    const { name, attributes } = element;
    if (name === 'context') {
      const id = attributes.get('id');
      if (id) this.#contexts.set(id, contextOf(element));
      return 'taken';
    }
    if (path.includes('context')) return 'keep';
    this.#also?.see(element);
    const fact = feeFactOf(element);
    if (fact) this.#facts.push(fact);
    // A figure inside a tagged passage counts, and the passage's own text has it too.
    return path.includes('nonFraction') || path.includes('nonNumeric') ? 'keep' : 'taken';
  }
}
