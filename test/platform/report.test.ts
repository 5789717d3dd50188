import { expect, test, vi } from 'vitest';
import { makeReporter } from '#lib/platform/report.ts';

function reporter() {
  const log = vi.fn();
  const keep = vi.fn();
  return { log, keep, ...makeReporter({ log, keep }) };
}

test('one cause is logged once and kept each time', () => {
  const { report, log, keep } = reporter();
  report('reading', new Error('boom'));
  report('reading', new Error('boom'));
  expect(log).toHaveBeenCalledOnce();
  expect(keep.mock.calls).toEqual([
    [{ doing: 'reading', message: 'Error: boom' }],
    [{ doing: 'reading', message: 'Error: boom' }],
  ]);
});

test('what is kept names no page', () => {
  const { report, keep } = reporter();
  report('reading', new Error('no access to https://example.org/portfolio?x=1 here'));
  const message = 'Error: no access to (address) here';
  expect(keep).toHaveBeenCalledWith({ doing: 'reading', message });
});

test('whatever is thrown can be reported; a cause long unheard of is logged again', () => {
  const { report, log } = reporter();
  for (const thrown of ['text', 7, null, undefined, {}]) report('reading', thrown);
  for (let i = 0; i < 100; i += 1) report(`step ${i}`, new Error('x'));
  log.mockClear();
  report('step 99', new Error('x'));
  expect(log).not.toHaveBeenCalled();
  report('step 0', new Error('x'));
  expect(log).toHaveBeenCalledOnce();
});
