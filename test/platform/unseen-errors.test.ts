import { expect, test, vi } from 'vitest';
import { onUnseenErrors } from '#lib/platform/unseen-errors.ts';

test('what nobody caught is reported, as it was thrown', () => {
  const scope = new EventTarget();
  const report = vi.fn();
  onUnseenErrors(scope, report);
  const [rejected, thrown] = [new Error('rejected'), new TypeError('thrown')];
  scope.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: rejected }));
  scope.dispatchEvent(Object.assign(new Event('error'), { error: thrown }));
  expect(report.mock.calls).toEqual([[rejected], [thrown]]);
});
