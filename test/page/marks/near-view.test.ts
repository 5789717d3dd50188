import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MarkStore } from '#lib/page/marks/mark-store.ts';
import { type NearChange, NearView } from '#lib/page/marks/near-view.ts';
import { pageOfTexts } from './page-of-texts.ts';

type Report = (entries: { readonly target: Element; readonly isIntersecting: boolean }[]) => void;

/** Stands in for the browser's: it is told what is in the window by the test. */
class FakeObserver {
  static last: FakeObserver;
  readonly watched = new Set<Element>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
    FakeObserver.last = this;
  }

  observe(element: Element): void {
    this.watched.add(element);
  }

  unobserve(element: Element): void {
    this.watched.delete(element);
  }

  disconnect(): void {
    this.watched.clear();
  }

  /** Of all it watches, as the browser does after the first look and whenever something comes or goes. */
  say(isNear: (element: Element) => boolean): void {
    this.#report([...this.watched].map((target) => ({ target, isIntersecting: isNear(target) })));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function viewOf(texts: readonly string[]) {
  const page = pageOfTexts(texts);
  const store = new MarkStore();
  const life = new AbortController();
  const told: NearChange[] = [];
  const come: string[] = [];
  const view = new NearView(
    store,
    (what, elements) => {
      told.push(what);
      come.push(...elements.map((element) => element.textContent));
    },
    life.signal,
  );
  return { page, store, life, told, come, view, observer: FakeObserver.last };
}

const soon = () => Promise.resolve();

test('blocks with marks are watched, once each, and their marks are near when the browser says so', async () => {
  const { page, store, view, observer, told } = viewOf(['VOO and QQQ', 'SPY', 'no fund']);
  store.add([page.mark(0, 'VOO'), page.mark(0, 'QQQ'), page.mark(1, 'SPY')]);
  await soon();
  expect(observer.watched.size).toBe(2);
  expect(view.marks()).toEqual([]);
  observer.say((element) => element.textContent.includes('QQQ'));
  expect(view.marks().map(({ spot }) => spot.text)).toEqual(['VOO', 'QQQ']);
  expect(told).toEqual(['blocks']);
});

test('answers that come in a row are looked at once', async () => {
  const { page, store, observer } = viewOf(['VOO', 'QQQ', 'SPY']);
  const planned = vi.spyOn(globalThis, 'queueMicrotask');
  store.add([page.mark(0, 'VOO')]);
  store.add([page.mark(1, 'QQQ')]);
  store.add([page.mark(2, 'SPY')]);
  await soon();
  expect(planned).toHaveBeenCalledTimes(1);
  expect(observer.watched.size).toBe(3);
});

test('is told of blocks only when one came or went, and of marks only where they are near', async () => {
  const { page, store, observer, told } = viewOf(['VOO and QQQ', 'SPY and AGG']);
  store.add([page.mark(0, 'VOO'), page.mark(1, 'SPY')]);
  await soon();
  observer.say((element) => element.textContent.startsWith('VOO'));
  observer.say((element) => element.textContent.startsWith('VOO'));
  store.add([page.mark(1, 'AGG')]);
  expect(told).toEqual(['blocks']);
  store.add([page.mark(0, 'QQQ')]);
  expect(told).toEqual(['blocks', 'marks']);
  observer.say(() => false);
  expect(told).toEqual(['blocks', 'marks', 'blocks']);
});

test('says which blocks have come near, and not which were there before', async () => {
  const { page, store, observer, come } = viewOf(['VOO', 'QQQ', 'SPY']);
  store.add([page.mark(0, 'VOO'), page.mark(1, 'QQQ'), page.mark(2, 'SPY')]);
  await soon();
  observer.say((element) => element.textContent !== 'SPY');
  expect(come).toEqual(['VOO', 'QQQ']);
  observer.say((element) => element.textContent !== 'VOO');
  expect(come).toEqual(['VOO', 'QQQ', 'SPY']);
});

test('the first block waits for nothing; the more are watched, the longer a further one does', async () => {
  const { page, store, observer } = viewOf(Array.from({ length: 302 }, () => 'VOO'));
  store.add(Array.from({ length: 300 }, (_, index) => page.mark(index, 'VOO')));
  await soon();
  expect(observer.watched.size).toBe(300);
  store.add([page.mark(300, 'VOO')]);
  vi.advanceTimersByTime(20);
  store.add([page.mark(301, 'VOO')]);
  expect(observer.watched.size).toBe(300);
  // 0.1 ms for each of 300.
  vi.advanceTimersByTime(10);
  expect(observer.watched.size).toBe(302);
});

test('a block that left the page is forgotten; one whose words changed stays watched and near', async () => {
  const { page, store, view, observer } = viewOf(['VOO', 'QQQ', 'SPY']);
  const marks = [page.mark(0, 'VOO'), page.mark(1, 'QQQ'), page.mark(2, 'SPY')] as const;
  store.add(marks);
  await soon();
  observer.say(() => true);
  page.takeAway(0);
  store.remove([marks[0], marks[1]]);
  const [, changed] = page.texts;
  if (changed) changed.data = 'up';
  vi.advanceTimersByTime(10);
  const wordsOf = (elements: Iterable<Element>) => [...elements].map((e) => e.textContent);
  expect(wordsOf(observer.watched)).toEqual(['up', 'SPY']);
  expect(wordsOf(view.blocks)).toEqual(['up', 'SPY']);
  expect(view.marks().map(({ spot }) => spot.text)).toEqual(['SPY']);
  if (changed) changed.data = 'GLD';
  store.add([page.mark(1, 'GLD')]);
  expect(view.marks().map(({ spot }) => spot.text)).toEqual(['GLD', 'SPY']);
});

test('of a wall of tickers only some hundreds are near', async () => {
  const { page, store, view, observer } = viewOf(Array.from({ length: 400 }, () => 'VOO or QQQ'));
  store.add(
    Array.from({ length: 400 }, (_, index) => index).flatMap((index) => [
      page.mark(index, 'VOO'),
      page.mark(index, 'QQQ'),
    ]),
  );
  await soon();
  observer.say(() => true);
  expect(view.marks().length).toBe(300);
});

test('nothing is watched after the signal', async () => {
  const { page, store, life, observer } = viewOf(['VOO', 'QQQ']);
  store.add([page.mark(0, 'VOO')]);
  await soon();
  store.add([page.mark(1, 'QQQ')]);
  life.abort();
  vi.advanceTimersByTime(1_000);
  expect(observer.watched.size).toBe(0);
});
