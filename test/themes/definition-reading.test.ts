import { describe, expect, test } from 'vitest';
import { readDefinition } from '#lib/themes/definition-reading.ts';

const read = (definition: string, policy: readonly string[] = []) =>
  readDefinition({ definition: [definition], policy });

describe('a share of revenue', () => {
  test.each<[string, number | undefined]>([
    ['Companies must derive at least 50% of their revenues from semiconductors.', 0.5],
    ['Companies with 20% or more of annual revenue from uranium.', 0.2],
    ['Companies that earn a majority of their revenue from the cloud.', 0.5],
    ['Companies with more than half of their total revenues from water.', 0.5],
    ['At least 50% of revenues, or at least 25% of revenues for current members.', undefined],
    ['Companies with at least 50% of assets in mines.', undefined],
    ['At least 80% of its net assets go into companies with revenue.', undefined],
    ['Companies with a significant portion of revenue from AI.', undefined],
  ])('%s', (sentence, share) => {
    expect(read(sentence).revenueAtLeast).toBe(share);
  });
});

describe('use and benefit', () => {
  test.each<[string, boolean, boolean]>([
    ['Companies involved in the development and utilization of AI.', true, false],
    ['Companies that develop or use robots.', true, false],
    ['Companies positioned to benefit from the further adoption of AI.', true, true],
    ['Companies that stand to benefit from solar power.', false, true],
    ['Companies that make and sell chips.', false, false],
    ['The Index uses a rules-based method to select companies that mine gold.', false, false],
  ])('%s', (sentence, use, benefit) => {
    expect(read(sentence)).toMatchObject({ countsUse: use, countsBenefit: benefit });
  });
});

describe('what the assets are promised to', () => {
  test.each<[string, boolean]>([
    ['The Fund invests at least 80% of its total assets in the securities of the Index.', true],
    [
      'The Fund invests at least 90% of its net assets in the stocks that comprise the Index.',
      true,
    ],
    ['The Fund invests at least 80% of its net assets in the securities of AI companies.', false],
    ['The Fund invests at least 80% of its assets in “Robot Companies” of the Index.', false],
  ])('%s', (policy, isIndex) => {
    expect(readDefinition({ definition: [], policy: [policy] }).promisesIndex).toBe(isIndex);
  });
});
