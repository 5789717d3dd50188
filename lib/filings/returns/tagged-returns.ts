import type { FactContext } from '../prospectus/fact-context.ts';
import type { TaggedElements } from '../prospectus/prospectus-reader.ts';
import { taggedFigure } from '../prospectus/tagged-figure.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import {
  type FoundReturns,
  isReturnTag,
  pastReturnsOf,
  type ReturnFigure,
} from './past-returns.ts';

/**
 * Collects the returns that a prospectus tags, beside what its reader takes itself. The document says what the
 * SEC's data sets leave out: the period of each average.
 */
export class TaggedReturns implements TaggedElements {
  readonly #facts: { readonly tag: string; readonly contextId: string; readonly amount: number }[] =
    [];

  see(element: XmlElement): void {
    const fact = taggedFigure(element, isReturnTag);
    if (fact) this.#facts.push({ tag: fact.tag, contextId: fact.contextId, amount: fact.value });
  }

  /** Class id (or series id, where no class is named) -> its returns. */
  of(contexts: ReadonlyMap<string, FactContext>): ReadonlyMap<string, FoundReturns> {
    const figures = new Map<string, ReturnFigure[]>();
    for (const { tag, contextId, amount } of this.#facts) {
      const context = contexts.get(contextId);
      const owner = context?.classId ?? context?.seriesId;
      const isOwn = context && (!context.isNarrower || context.measure !== undefined);
      if (!owner || !isOwn || context.asOf === undefined) continue;
      const { measure, startsOn, asOf } = context;
      const own = figures.get(owner) ?? [];
      figures.set(owner, [...own, { tag, measure, startsOn, endsOn: asOf, amount }]);
    }
    return new Map(
      [...figures].flatMap(([owner, own]) => {
        const found = pastReturnsOf(own);
        return found ? [[owner, found] as const] : [];
      }),
    );
  }
}
