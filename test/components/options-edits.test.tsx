import { describe, expect, test, vi } from 'vitest';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import { WatchPanel } from '#components/watchlist/watch-panel.tsx';
import type { WatchlistService } from '#components/watchlist/watchlist-service.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { drawnInMemory } from './drawn-in-memory.ts';
import { optionsOn } from './options-in-memory.tsx';
import { sharedLists } from './shared-lists.ts';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;
const MINE: Watchlist = { id: 'mine', name: 'Mine', rows: [us('VOO'), us('GLD')] };

const SIZE = '[aria-label="Share or amount of VOO"]';
const NAME = '.list-name';
const textIn = (element: Element) => Reflect.get(element, 'value');

describe('a field that keeps what is written', () => {
  test('Enter and leaving it are one edit', async () => {
    const { shared, ...page } = await optionsOn([MINE]);
    await page.enter(SIZE, '5000');
    await page.leave(SIZE);
    await page.says(/VOO saved/);
    expect(shared.asked).toEqual(['resize']);
    await vi.waitFor(async () => expect(textIn(await page.find(SIZE))).toBe('$5,000'));
    await page.enter(NAME, 'Ours');
    await page.leave(NAME);
    await page.says(/Renamed to Ours/);
    expect(shared.asked).toEqual(['resize', 'rename']);
  });

  test('a size and what follows at once: both are made', async () => {
    const { shared, ...page } = await optionsOn([MINE]);
    await page.enter(SIZE, '60%');
    await page.click('[aria-label="Remove VOO"]');
    await page.says(/VOO removed from Mine/);
    expect(shared.now().lists[0]?.rows).toEqual([us('GLD')]);
    await page.undo();
    await page.says(/VOO is back in Mine/);
    expect(shared.now().lists[0]?.rows[0]).toEqual({ ...us('VOO'), size: { weight: 0.6 } });
  });

  test('back to the first text before the second is answered: the first is what stays', async () => {
    const { shared, ...page } = await optionsOn([MINE]);
    await page.enter(NAME, 'Ours');
    await page.enter(NAME, 'Mine');
    await vi.waitFor(() => expect(shared.now().revision).toBe(9));
    await page.says(/Renamed to Mine/);
    expect(shared.now().lists[0]?.name).toBe('Mine');
    expect(textIn(await page.find(NAME))).toBe('Mine');
  });

  test('what is written while the answer is on its way stays in the field', async () => {
    const { shared, ...page } = await optionsOn([MINE]);
    await page.enter(NAME, 'Ours');
    await page.write(NAME, 'Ours and yours');
    await page.says(/Renamed to Ours/);
    expect(textIn(await page.find(NAME))).toBe('Ours and yours');
    await page.leave(NAME);
    await page.says(/Renamed to Ours and yours/);
    expect(shared.now().lists[0]?.name).toBe('Ours and yours');
  });

  test('what could not be kept stays in the field and is sent again when it is asked for', async () => {
    const { shared, ...page } = await optionsOn([MINE]);
    shared.failNext();
    await page.enter(SIZE, '60%');
    await page.says(/No answer within ten seconds/);
    expect(textIn(await page.find(SIZE))).toBe('60%');
    await page.leave(SIZE);
    await page.says(/VOO saved/);
    expect(shared.now().lists[0]?.rows[0]).toEqual({ ...us('VOO'), size: { weight: 0.6 } });
  });

  test('what another window wrote first is shown in place of what was refused', async () => {
    const { shared, ...page } = await optionsOn([MINE]);
    const there = shared.window();
    const theirs = {
      kind: 'resize',
      list: 'mine',
      fund: us('VOO'),
      size: { weight: 0.9 },
    } as const;
    const other = there.changeWatchlists(theirs, 7);
    await page.enter(SIZE, '60%');
    await other;
    await page.says(/Another window changed the lists just now/);
    await vi.waitFor(async () => expect(textIn(await page.find(SIZE))).toBe('90%'));
  });
});

describe('forms that are submitted twice', () => {
  test('a new list is one list', async () => {
    const { shared, ...page } = await optionsOn([]);
    await page.write('#watchlists .inline-form input', 'Retirement');
    await page.submit('#watchlists .inline-form', 2);
    await page.says(/Retirement created/);
    expect(shared.now().lists.map(({ name }) => name)).toEqual(['Retirement']);
    await page.write('#watchlists .inline-form input', 'Second');
    await page.submit('#watchlists .inline-form');
    await page.says(/Second created/);
  });

  test('a copy that is asked for twice is one copy', async () => {
    const { shared, ...page } = await optionsOn([MINE]);
    const copy = '[aria-label="Duplicate: Mine"]';
    await Promise.all([page.click(copy), page.click(copy)]);
    await page.says(/Mine duplicated/);
    expect(shared.now().lists).toHaveLength(2);
  });

  test('the popup’s new list holds the fund, once', async () => {
    const shared = sharedLists([MINE]);
    const page = await drawnInMemory(<Panel service={shared.window()} />);
    await page.find('.new-list');
    await page.write('.new-list input', 'Later');
    await page.submit('.new-list', 2);
    await page.find('.choice + .choice');
    expect(shared.now().lists.slice(1)).toEqual([
      { id: expect.any(String), name: 'Later', rows: [us('SMH')] },
    ]);
  });
});

function Panel({ service }: { service: WatchlistService }) {
  return <WatchPanel fund={us('SMH')} lists={useWatchlists(service)} />;
}

describe('settings that another window changes too', () => {
  const MUTED = '#muted form input';

  test('mute X here, mute Y elsewhere, undo X: Y stays muted', async () => {
    const { store, ...page } = await optionsOn([], { mutedTickers: ['DIV'] });
    await page.write(MUTED, 'XLK');
    await page.submit('#muted form');
    await page.says(/XLK is muted/);
    store.change({ ...store.now(), mutedTickers: [...store.now().mutedTickers, 'YYY'] });
    await page.says(/XLKYYY/);
    await page.undo();
    await page.says(/Undone/);
    expect(store.now().mutedTickers).toEqual(['DIV', 'YYY']);
  });

  test('two chips taken away at once: both are gone', async () => {
    const { store, ...page } = await optionsOn([], { mutedTickers: ['DIV', 'XLK', 'GLD'] });
    await page.find('[aria-label="Remove GLD"]');
    await Promise.all([
      page.click('[aria-label="Remove DIV"]'),
      page.click('[aria-label="Remove GLD"]'),
    ]);
    await vi.waitFor(() => expect(store.now().mutedTickers).toEqual(['XLK']));
  });
});
