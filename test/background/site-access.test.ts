import { expect, test, vi } from 'vitest';
import { makeSiteAccess } from '../../entrypoints/background/site-access.ts';

const YAHOO = 'https://finance.yahoo.com';

test('the browser is asked once an origin, until the reader changes something', async () => {
  const granted = new Set([`${YAHOO}/*`]);
  const ask = vi.fn(async (patterns: readonly string[]) => patterns.every((p) => granted.has(p)));
  const access = makeSiteAccess(ask);
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
  const access = makeSiteAccess(() => new Promise((done) => answers.push(done)));
  const before = access.mayRead(YAHOO);
  access.forget();
  const after = access.mayRead(YAHOO);
  answers[1]?.(false);
  expect(await after).toBe(false);
  answers[0]?.(true);
  expect(await before).toBe(true);
  expect(await access.mayRead(YAHOO)).toBe(false);
});

test('a browser that failed is asked again; memory does not grow without end', async () => {
  const ask = vi.fn(async (_: readonly string[]) => true);
  ask.mockRejectedValueOnce(new Error('no'));
  const access = makeSiteAccess(ask);
  await expect(access.mayRead(YAHOO)).rejects.toThrow('no');
  expect(await access.mayRead(YAHOO)).toBe(true);
  for (let i = 0; i < 100; i += 1) await access.mayRead(`https://site${i}.example`);
  await access.mayRead(YAHOO);
  expect(ask).toHaveBeenCalledTimes(103);
});
