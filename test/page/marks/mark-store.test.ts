import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type MarkChange, MarkStore, MOST_MARKS } from '#lib/page/marks/mark-store.ts';
import { pageOfTexts } from './page-of-texts.ts';

afterEach(() => vi.unstubAllGlobals());

const NEVER = new AbortController().signal;

function words(marks: readonly { readonly spot: { readonly text: string } }[]): string[] {
  return marks.map(({ spot }) => spot.text);
}

describe('a store of marks', () => {
  test('keeps the marks of a text and of a block in reading order, whatever order they come in', () => {
    const page = pageOfTexts(['VOO beside QQQ beside SPY']);
    const store = new MarkStore();
    store.add([page.mark(0, 'SPY')]);
    store.add([page.mark(0, 'QQQ'), page.mark(0, 'VOO')]);
    const [mark] = store.inNode(page.texts[0] as Text);
    expect(words(store.inNode(page.texts[0] as Text))).toEqual(['VOO', 'QQQ', 'SPY']);
    expect(words(store.inElement(mark?.element as Element))).toEqual(['VOO', 'QQQ', 'SPY']);
  });

  test.each([
    ['the same place twice', (page: ReturnType<typeof pageOfTexts>) => page.mark(0, 'VOO')],
    ['a word that does not stand there', (page) => page.mark(0, 'VTI', 0)],
    [
      'a text that left the page',
      (page) => {
        page.takeAway(1);
        return page.mark(1, 'QQQ');
      },
    ],
  ] satisfies [string, (page: ReturnType<typeof pageOfTexts>) => ReturnType<typeof page.mark>][])(
    'refuses %s, and tells nobody',
    (_what, makeMark) => {
      const page = pageOfTexts(['VOO', 'QQQ']);
      const store = new MarkStore();
      store.add([page.mark(0, 'VOO')]);
      const told = vi.fn();
      store.onChange(told, NEVER);
      store.add([makeMark(page)]);
      expect(store.size).toBe(1);
      expect(told).not.toHaveBeenCalled();
    },
  );

  test('a new mark in a text whose words changed takes the place of the old ones', () => {
    const page = pageOfTexts(['VOO and QQQ']);
    const store = new MarkStore();
    store.add([page.mark(0, 'VOO'), page.mark(0, 'QQQ')]);
    const [text] = page.texts;
    if (text) text.data = 'SPY and QQQ';
    store.add([page.mark(0, 'SPY')]);
    expect(words(store.inNode(text as Text))).toEqual(['SPY', 'QQQ']);
  });

  test('funds come by their first mention that can be seen; what is hidden or untrue does not count', () => {
    const page = pageOfTexts(['SPY', 'QQQ', 'VOO and SPY', 'QQQ', 'GLD', 'AGG']);
    const store = new MarkStore();
    store.add([page.mark(5, 'AGG'), page.mark(4, 'GLD'), page.mark(3, 'QQQ')]);
    store.add([page.mark(2, 'SPY'), page.mark(2, 'VOO'), page.mark(1, 'QQQ'), page.mark(0, 'SPY')]);
    page.hide(1);
    page.takeAway(4);
    const [, , , , , last] = page.texts;
    if (last) last.data = 'BND';
    const funds = store.funds().map(({ key, marks }) => [key, marks.length]);
    expect(funds).toEqual([
      ['SPY.US', 2],
      ['VOO.US', 1],
      ['QQQ.US', 1],
    ]);
    expect(store.fundCount()).toBe(3);
  });

  test('has a mark at a place as long as it is true', () => {
    const page = pageOfTexts(['the VOO']);
    const store = new MarkStore();
    store.add([page.mark(0, 'VOO')]);
    const text = page.texts[0] as Text;
    expect(store.hasAt(text, 4)).toBe(true);
    expect(store.hasAt(text, 0)).toBe(false);
    text.data = 'the VTI';
    expect(store.hasAt(text, 4)).toBe(false);
  });

  test('nobody is told after the signal', () => {
    const page = pageOfTexts(['VOO']);
    const store = new MarkStore();
    const told = vi.fn();
    const listening = new AbortController();
    store.onChange(told, listening.signal);
    listening.abort();
    store.add([page.mark(0, 'VOO')]);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('a full store', () => {
  const FULL = Array.from({ length: MOST_MARKS + 20 }, () => 'VOO');

  function fullStore() {
    const page = pageOfTexts(FULL);
    const store = new MarkStore();
    store.add(FULL.slice(0, MOST_MARKS).map((_, index) => page.mark(index, 'VOO')));
    return { page, store };
  }

  test('refuses what is more', () => {
    const { page, store } = fullStore();
    store.add([page.mark(MOST_MARKS, 'VOO')]);
    expect(store.size).toBe(MOST_MARKS);
    expect(store.inNode(page.texts[MOST_MARKS] as Text)).toEqual([]);
  });

  test('first makes room: marks whose texts have left go', () => {
    const { page, store } = fullStore();
    for (const index of [3, 700, 1999]) page.takeAway(index);
    const more = [0, 1, 2, 3, 4].map((n) => page.mark(MOST_MARKS + n, 'VOO'));
    store.add(more);
    expect(store.size).toBe(MOST_MARKS);
    expect(more.map(({ spot }) => store.inNode(spot.startNode).length)).toEqual([1, 1, 1, 0, 0]);
  });

  test('looks for room once between two frames of a page that changes', () => {
    const { page, store } = fullStore();
    store.add([page.mark(MOST_MARKS, 'VOO')]);
    // The last one: tidying up comes to it after 40 frames only.
    page.takeAway(MOST_MARKS - 1);
    store.add([page.mark(MOST_MARKS + 1, 'VOO')]);
    expect(store.inNode(page.texts[MOST_MARKS + 1] as Text)).toEqual([]);
    store.tidy();
    store.add([page.mark(MOST_MARKS + 1, 'VOO')]);
    expect(store.inNode(page.texts[MOST_MARKS + 1] as Text)).toHaveLength(1);
  });

  test('tidying up comes round to every text, and begins anew', () => {
    const { page, store } = fullStore();
    const frames = MOST_MARKS / 50 + 1;
    for (let round = 1; round <= 2; round++) {
      page.takeAway(round);
      page.takeAway(MOST_MARKS - round);
      for (let frame = 0; frame < frames; frame++) store.tidy();
      expect(store.size).toBe(MOST_MARKS - 2 * round);
    }
  });
});

const SYMBOLS = ['VOO', 'QQQ', 'SPY'] as const;
const step = fc.oneof(
  fc.record({ what: fc.constant('add'), text: fc.nat(7), symbol: fc.constantFrom(...SYMBOLS) }),
  fc.record({ what: fc.constant('write'), text: fc.nat(7), symbol: fc.constantFrom(...SYMBOLS) }),
  fc.record({ what: fc.constant('leave'), text: fc.nat(7), symbol: fc.constantFrom(...SYMBOLS) }),
  fc.record({ what: fc.constant('tidy'), text: fc.nat(7), symbol: fc.constantFrom(...SYMBOLS) }),
);

test('whatever a page does: listeners hear of each mark once, and what is left after tidying up is true', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const page = pageOfTexts(Array.from({ length: 8 }, () => 'VOO or QQQ'));
      const store = new MarkStore();
      const known = new Set<object>();
      store.onChange(({ added, removed }: MarkChange) => {
        for (const mark of added) expect(known.has(mark)).toBe(false);
        for (const mark of added) known.add(mark);
        for (const mark of removed) expect(known.delete(mark)).toBe(true);
      }, NEVER);
      for (const { what, text, symbol } of steps) {
        const node = page.texts[text] as Text;
        if (what === 'add') store.add([page.mark(text, symbol, node.data.indexOf(symbol))]);
        if (what === 'write') node.data = `${symbol} or SPY`;
        if (what === 'leave') page.takeAway(text);
        if (what === 'tidy') store.tidy();
        expect(store.size).toBe(known.size);
        expect(page.texts.flatMap((one) => store.inNode(one)).length).toBe(known.size);
      }
      for (let isRound = false; !isRound; ) isRound = store.tidy();
      for (const node of page.texts) {
        for (const { spot } of store.inNode(node)) {
          expect(node.isConnected).toBe(true);
          expect(node.data.slice(spot.startOffset, spot.endOffset)).toBe(spot.text);
        }
      }
    }),
    { numRuns: 200 },
  );
});
