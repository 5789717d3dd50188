import { describe, expect, test, vi } from 'vitest';
import { makeSiteAccess } from '../../entrypoints/background/site-access.ts';

const YAHOO = 'https://finance.yahoo.com';
const nothing = async () => undefined;

test('the browser is asked once an origin, until the reader changes something', async () => {
  const granted = new Set([`${YAHOO}/*`]);
  const ask = vi.fn(async (patterns: readonly string[]) => patterns.every((p) => granted.has(p)));
  const access = makeSiteAccess({ askBrowser: ask, givenAtStart: nothing });
  expect(await access.mayRead(YAHOO)).toBe(true);
  expect(await access.mayRead(YAHOO)).toBe(true);
  expect(await access.mayRead('https://other.example')).toBe(false);
  expect(ask).toHaveBeenCalledTimes(2);
  granted.clear();
  access.forget();
  expect(await access.mayRead(YAHOO)).toBe(false);
});

test('what was asked before a change does not stand after it, however late its answer comes', async () => {
  const answers: ((may: boolean) => void)[] = [];
  const access = makeSiteAccess({
    askBrowser: () => new Promise((done) => answers.push(done)),
    givenAtStart: nothing,
  });
  const before = access.mayRead(YAHOO);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  access.forget();
  const after = access.mayRead(YAHOO);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(false);
  expect(await after).toBe(false);
  answers[0]?.(true);
  expect(await before).toBe(true);
  expect(await access.mayRead(YAHOO)).toBe(false);
});

test('a browser that failed is asked again; memory does not grow without end', async () => {
  const ask = vi.fn(async (_: readonly string[]) => true);
  ask.mockRejectedValueOnce(new Error('no'));
  const access = makeSiteAccess({ askBrowser: ask, givenAtStart: nothing });
  await expect(access.mayRead(YAHOO)).rejects.toThrow('no');
  expect(await access.mayRead(YAHOO)).toBe(true);
  for (let i = 0; i < 100; i += 1) await access.mayRead(`https://site${i}.example`);
  await access.mayRead(YAHOO);
  expect(ask).toHaveBeenCalledTimes(103);
});

describe('what was given when the background started', () => {
  const GIVEN = [`${YAHOO}/*`, 'https://*.etf.com/*', 'https://www.google.com/finance*'];

  test.each([
    ['https://finance.yahoo.com', true],
    ['https://etf.com', true],
    ['https://www.etf.com', true],
    ['https://myetf.com', false],
    ['https://etf.com.example', false],
    ['http://etf.com', false],
    ['http://finance.yahoo.com', false],
    ['https://yahoo.com', false],
    // Part of a site: the browser knows.
    ['https://www.google.com', false],
  ])('%s: surely among it, %s; of all else the browser is asked', async (origin, isSure) => {
    const askBrowser = vi.fn(async () => false);
    const access = makeSiteAccess({ askBrowser, givenAtStart: async () => GIVEN });
    expect(await access.mayRead(origin)).toBe(isSure);
    expect(askBrowser).toHaveBeenCalledTimes(isSure ? 0 : 1);
  });

  test('does not count once the reader gave or took something', async () => {
    const askBrowser = vi.fn(async () => false);
    const access = makeSiteAccess({ askBrowser, givenAtStart: async () => GIVEN });
    expect(await access.mayRead(YAHOO)).toBe(true);
    access.forget();
    expect(await access.mayRead(YAHOO)).toBe(false);
    expect(await access.mayRead('https://etf.com')).toBe(false);
  });
});
