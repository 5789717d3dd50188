import { expect, test } from 'vitest';
import { WorkBudget } from '#lib/page/changes/work-budget.ts';

/** Lets a page be restless for `seconds`: at every frame work of `costMs` is wanted. Answers with the work done, ms. */
function storm(budget: WorkBudget, seconds: number, costMs: number): number {
  let spent = 0;
  for (let now = 0; now < seconds * 1000; now += 16) {
    if (!budget.allows(now)) continue;
    budget.spend(costMs);
    spent += costMs;
  }
  return spent;
}

test('a calm page is read at once', () => {
  const budget = new WorkBudget(0);
  expect(storm(budget, 0.2, 8)).toBe(104);
});

test.each([
  [1, 8],
  [4, 8],
  [8, 8],
  [4, 4],
  [1, 2],
])('a storm of %i ms a frame gets %i ms a second after the savings', (cost, share) => {
  const spent = storm(new WorkBudget(0, share), 60, cost);
  expect(spent).toBeLessThanOrEqual(200 + 60 * share + cost);
  expect(spent).toBeGreaterThan(200 + 60 * share - 60);
});

test('a page that calms down is forgiven', () => {
  const budget = new WorkBudget(0);
  storm(budget, 10, 4);
  expect(budget.allows(10_000, 50)).toBe(false);
  expect(budget.allows(20_000, 50)).toBe(true);
});

test('a debt is told from an empty purse', () => {
  const budget = new WorkBudget(0, 6);
  budget.spend(200);
  expect(budget.allows(0)).toBe(false);
  expect(budget.allows(0, -12)).toBe(true);
  budget.spend(12);
  expect(budget.allows(0, -12)).toBe(false);
  // 6 ms a second.
  expect(budget.allows(100, -12)).toBe(true);
});

test('a storm of changing texts gets its share and no more, and leaves the rest for a new part of the page', () => {
  const budget = new WorkBudget(0, 6);
  let spent = 0;
  for (let now = 0; now < 60_000; now += 16) {
    if (!budget.allows(now, 180)) continue;
    budget.spend(2);
    spent += 2;
  }
  expect(spent).toBeLessThanOrEqual(20 + 60 * 6 + 2);
  expect(spent).toBeGreaterThan(20 + 60 * 6 - 20);
  let burst = 0;
  for (; burst < 1_000 && budget.allows(60_000); burst += 2) budget.spend(2);
  expect(burst).toBeGreaterThan(170);
});

test('a computer that sleeps in the middle of some work for hours is back to reading within half a minute', () => {
  const budget = new WorkBudget(0, 6);
  budget.spend(4);
  const eightHours = 8 * 3_600_000;
  budget.spend(eightHours);
  // Clocks of some systems stand still while they sleep.
  expect(budget.allows(34_000)).toBe(true);
  const counted = new WorkBudget(0, 6);
  counted.spend(eightHours);
  expect(counted.allows(eightHours)).toBe(true);
});
