import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '#lib/platform/clock.ts';
import {
  makeToolbarButton,
  type ToolbarButton,
} from '../../entrypoints/background/toolbar-button.ts';

/** What the browser was told, in order. */
const said: string[] = [];
/** Titles by tab, as the browser keeps them. */
const titles = new Map<number, string>();

vi.mock('#lib/platform/toolbar.ts', () => ({
  setTabNumber: async (tab: number, number: number | undefined) =>
    void said.push(`${tab} number ${number ?? 'none'}`),
  setTabTitle: async (tab: number, title: string) => void titles.set(tab, title),
  tabTitle: async (tab: number) => titles.get(tab),
  setTabIcon: async (tab: number, state: string) => void said.push(`${tab} icon ${state}`),
  setNumberColours: async () => undefined,
  setQuietNumber: async (number: number) => void said.push(`quiet ${number}`),
  setTitle: async () => undefined,
}));

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  titles.clear();
});
afterEach(() => vi.useRealTimers());

function button(): ToolbarButton {
  return makeToolbarButton({
    clock: systemClock,
    report: (doing, error) => said.push(`${doing}: ${error}`),
  });
}

test.each<[what: string, use: (button: ToolbarButton) => void, ...drawn: string[]]>([
  ['a page that is read', (b) => b.showState(1, 'on')],
  [
    'a page that is read, with funds',
    (b) => {
      b.showState(1, 'on');
      b.showCount(1, 2);
      b.showCount(1, 3);
    },
    '1 number 3',
  ],
  ['a page left alone', (b) => b.showState(1, 'off'), '1 icon off', '1 number none'],
  [
    'a page with funds, then another in its tab that is left alone',
    (b) => {
      b.showCount(1, 3);
      b.showState(1, 'off');
    },
    '1 icon off',
    '1 number none',
  ],
  [
    'a page left alone, then another that is read',
    (b) => {
      b.showState(1, 'off');
      b.showState(1, 'on');
    },
  ],
  ['a page whose funds went', (b) => b.showCount(1, 0), '1 number none'],
  [
    'two tabs',
    (b) => {
      b.showCount(1, 3);
      b.showState(2, 'off');
      b.showCount(1, 4);
    },
    '1 number 4',
    '2 icon off',
    '2 number none',
  ],
  ['news', (b) => b.showUnseen(5), 'quiet 5'],
])('%s', async (_, use, ...drawn) => {
  use(button());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual(drawn);
});

test('a page that was left alone and is read again gets its picture back', async () => {
  const shown = button();
  shown.showState(1, 'off');
  await vi.advanceTimersByTimeAsync(1_000);
  said.length = 0;
  shown.showState(1, 'on');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual(['1 icon on']);
});

test('what a page changes is drawn once in a fifth of a second, and never sooner', async () => {
  const shown = button();
  shown.showCount(1, 1);
  await vi.advanceTimersByTimeAsync(199);
  expect(said).toEqual([]);
  shown.showCount(1, 2);
  await vi.advanceTimersByTimeAsync(10);
  expect(said).toEqual(['1 number 2']);
  shown.showCount(1, 3);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual(['1 number 2', '1 number 3']);
});
