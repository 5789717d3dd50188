import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import type { Mark } from '#lib/page/marks/mark.ts';

/** `Node.DOCUMENT_POSITION_FOLLOWING` and `…_PRECEDING`. */
const FOLLOWING = 4;
const PRECEDING = 2;

/** A document of paragraphs with a text each, and the browser's names for its parts in place while a test runs. */
export interface PageOfTexts {
  readonly texts: readonly Text[];
  /** A mark on the word as it stands in the text now, or at `from` where it is said. */
  readonly mark: (index: number, word: string, from?: number) => Mark;
  /** Takes a text's paragraph out of the page. */
  readonly takeAway: (index: number) => void;
  /** Hides a text's paragraph, as a closed menu does. */
  readonly hide: (index: number) => void;
}

/** No layout is needed for what is tested here: a paragraph can be seen unless it was hidden. */
export function pageOfTexts(texts: readonly string[]): PageOfTexts {
  const window = parseHTML(
    `<!doctype html><html><body>${texts.map(() => '<p></p>').join('')}</body></html>`,
  );
  vi.stubGlobal('Text', window.Text);
  vi.stubGlobal('Node', { DOCUMENT_POSITION_FOLLOWING: FOLLOWING });
  const hidden = new Set<Element>();
  const paragraphs = [...window.document.querySelectorAll('p')];
  const nodes = paragraphs.map((paragraph, index) => {
    const node = window.document.createTextNode(texts[index] ?? '');
    paragraph.append(node);
    Reflect.set(paragraph, 'checkVisibility', () => !hidden.has(paragraph));
    return node;
  });
  // The library knows the order of siblings only.
  for (const [index, node] of nodes.entries()) {
    Reflect.set(node, 'compareDocumentPosition', (other: Text) =>
      index < nodes.indexOf(other) ? FOLLOWING : PRECEDING,
    );
  }
  const nodeAt = (index: number): Text => {
    const node = nodes[index];
    if (node === undefined) throw new Error(`the page has ${nodes.length} texts`);
    return node;
  };
  const paragraphAt = (index: number): Element => {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) throw new Error(`the page has ${paragraphs.length} texts`);
    return paragraph;
  };
  return {
    texts: nodes,
    mark: (index, word, from = nodeAt(index).data.indexOf(word)) => {
      const node = nodeAt(index);
      const end = from + word.length;
      const place = { startNode: node, startOffset: from, endNode: node, endOffset: end };
      return {
        spot: { ...place, text: word },
        element: paragraphAt(index),
        badge: { ticker: word, market: 'US', coverage: 'covered', fee: 'fee 0.03%' },
      };
    },
    takeAway: (index) => paragraphAt(index).remove(),
    hide: (index) => void hidden.add(paragraphAt(index)),
  };
}
