import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageChanges } from '#lib/page/changes/page-changes.ts';

/** Stands in for the browser's: the test tells it what has changed. */
class FakeObserver {
  /** Of one page, in the order in which they were made: of what is in the body, and of which body there is. */
  static made: FakeObserver[] = [];
  /** What is watched, and whether texts that change in place are. */
  readonly watched = new Map<Node, boolean>();
  readonly #report: (records: object[]) => void;

  constructor(report: (records: object[]) => void) {
    this.#report = report;
    FakeObserver.made.push(this);
  }

  observe(node: Node, { characterData, childList }: MutationObserverInit): void {
    if (childList) this.watched.set(node, characterData === true);
  }

  disconnect(): void {
    this.watched.clear();
  }

  texts(target: Node | null, times: number): void {
    const record = { type: 'characterData', target, oldValue: '1.00' };
    this.#report(Array.from({ length: times }, () => record));
  }

  comings(addedNodes: readonly Node[], times = 1): void {
    const record = { type: 'childList', addedNodes, removedNodes: [] };
    this.#report(Array.from({ length: times }, () => record));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal('MutationObserver', FakeObserver);
  vi.stubGlobal('ShadowRoot', class {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How long a look away lasts; enough for a frame and its reading; ms. */
const AGAIN = 2_000;
const FRAME = 20;
/** More than are told within `AGAIN` without being too many. */
const TOO_MANY = 1_001;

/** A page of two rows, of which the first is near the window. */
function pageOf(rows = ['1.00', '2.00']) {
  const { document, Element } = parseHTML(
    `<!doctype html><html><body>${rows.map((row) => `<p>${row}</p>`).join('')}</body></html>`,
  );
  vi.stubGlobal('document', document);
  vi.stubGlobal('Element', Element);
  const [near, far] = document.querySelectorAll('p');
  if (!near || !far) throw new Error('a page of two rows');
  const read: string[] = [];
  const life = new AbortController();
  FakeObserver.made = [];
  const changes = new PageChanges({
    read: (runs) => {
      read.push(...runs.map((run) => run.map((node) => node.textContent).join('')));
      return Promise.resolve();
    },
    drawing: () => ({
      near: () => [near],
      noteChanges: () => false,
      onPageChange: () => undefined,
    }),
    isAlive: () => true,
    signal: life.signal,
  });
  const [observer, bodies] = FakeObserver.made;
  if (!observer || !bodies) throw new Error('two observers');
  return {
    document,
    body: document.body,
    near,
    far,
    read,
    changes,
    life,
    observer,
    bodies,
  };
}

type Page = ReturnType<typeof pageOf>;

/** Until texts are watched near the window only, or nothing is elsewhere. */
function storm({ observer, far }: Page, what: 'texts' | 'comings'): void {
  observer.texts(far.firstChild, TOO_MANY);
  if (what === 'comings') observer.comings([], TOO_MANY);
}

test('of a calm page everything is watched, and a changed ticker is read in the next frame', async () => {
  const { body, near, observer, read } = pageOf();
  expect([...observer.watched]).toEqual([[body, true]]);
  (near.firstChild as Text).data = 'VOO';
  observer.texts(near.firstChild, 1);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual(['VOO']);
});

test('in a storm of texts only those near the window are watched, and new parts of the page anywhere', async () => {
  const page = pageOf();
  const { document, body, near, observer, read } = page;
  storm(page, 'texts');
  expect([...observer.watched]).toEqual([
    [body, false],
    [near, true],
  ]);
  const added = document.createElement('p');
  added.textContent = 'QQQ';
  body.append(added);
  observer.comings([added]);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual(['QQQ']);
});

test('as many changes over a longer time are no storm', () => {
  const { body, far, observer } = pageOf();
  for (let second = 0; second < 30; second += 1) {
    observer.texts(far.firstChild, 350);
    vi.advanceTimersByTime(1_000);
  }
  expect([...observer.watched]).toEqual([[body, true]]);
});

test('texts that change near the window all the time take nothing away; new parts without end do', () => {
  const page = pageOf();
  const { body, near, observer } = page;
  storm(page, 'texts');
  observer.texts(near.firstChild, TOO_MANY);
  expect(observer.watched.has(body)).toBe(true);
  observer.comings([], TOO_MANY);
  expect([...observer.watched]).toEqual([[near, true]]);
});

test('what comes near in a storm is read, and watched from then on; on a calm page it was read before', async () => {
  const page = pageOf(['1.00', 'VTI']);
  const { far, changes, observer, read } = page;
  changes.followNear([far]);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual([]);
  storm(page, 'texts');
  changes.followNear([far]);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual(['VTI']);
  expect(observer.watched.get(far)).toBe(true);
});

test('when the storm is over everything is watched again, and all of the page read once', async () => {
  const page = pageOf(['VOO', '2.00']);
  const { body, observer, read } = page;
  storm(page, 'texts');
  await vi.advanceTimersByTimeAsync(AGAIN);
  expect([...observer.watched]).toEqual([[body, true]]);
  // It was not over.
  storm(page, 'texts');
  await vi.advanceTimersByTimeAsync(2 * AGAIN - 1);
  expect(read).toEqual([]);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual(['VOO2.00']);
  await vi.advanceTimersByTimeAsync(10 * AGAIN);
  expect(read).toEqual(['VOO2.00']);
});

test('a scroll or a press has all of the page read where new parts of it go unseen', async () => {
  const page = pageOf(['VOO', '2.00']);
  const { changes, read } = page;
  storm(page, 'texts');
  changes.expect();
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual([]);
  storm(page, 'comings');
  changes.expect();
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual(['VOO2.00']);
});

test('a page that costs more than its budget is watched no longer; what is pointed at is read once there is something saved', async () => {
  const { near, far, changes, observer, read } = pageOf(['1.00', 'VTI']);
  changes.budget.spend(200);
  changes.budget.spend(13);
  changes.pointAt(far);
  observer.texts(near.firstChild, 1);
  expect(observer.watched.size).toBe(0);
  changes.pointAt(far);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(read).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(read).toEqual(['VTI']);
});

test('open shadow roots are watched like the page', () => {
  const page = pageOf();
  const root = page.document.createElement('div') as unknown as ShadowRoot;
  page.changes.follow(root);
  expect(page.observer.watched.get(root)).toBe(true);
  storm(page, 'texts');
  expect(page.observer.watched.get(root)).toBe(false);
  expect([...page.changes.roots]).toEqual([root]);
});

test('nothing is left after the signal', async () => {
  const page = pageOf(['VOO', 'VTI']);
  // Nothing is saved: it would be tried again and again.
  page.changes.budget.spend(200);
  (page.near.firstChild as Text).data = 'QQQ';
  page.observer.texts(page.near.firstChild, 1);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(vi.getTimerCount()).toBeGreaterThan(1);
  page.life.abort();
  expect(vi.getTimerCount()).toBe(0);
  expect(page.observer.watched.size).toBe(0);
});

test('a page that gets a new body is read, and followed there', async () => {
  const { document, body, observer, bodies, read } = pageOf();
  const other = document.createElement('body');
  other.innerHTML = '<p>QQQ</p>';
  body.replaceWith(other);
  bodies.comings([other]);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual(['QQQ']);
  expect([...observer.watched]).toEqual([[other, true]]);
});

test('what else comes and goes beside the body is not read', async () => {
  const { document, body, observer, bodies, read } = pageOf();
  const host = document.createElement('lookthrough-overlay');
  document.documentElement.append(host);
  bodies.comings([host]);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(read).toEqual([]);
  expect([...observer.watched]).toEqual([[body, true]]);
});

test('when all ends neither the body nor the next one is watched', () => {
  const { bodies, observer, life } = pageOf();
  life.abort();
  expect([...observer.watched, ...bodies.watched]).toEqual([]);
});
