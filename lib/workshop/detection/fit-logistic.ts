/** One labelled example: which features hold, whether it is a hit, how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly isHit: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly base: number;
  readonly weights: readonly number[];
}

export interface FitOptions {
  /** Where the weights are drawn to; a weight keeps the sign of its prior (0: free). */
  readonly prior: LogisticModel;
  /** Strength with which they are drawn there, in squared log odds per example weight. */
  readonly pull: number;
}

const ROUNDS = 200;
const SMALL_STEP = 1e-5;

/**
 * Logistic regression over yes/no features by cyclic coordinate Newton steps, each weight held on its prior's
 * side of zero. Deterministic.
 */
export function fitLogistic(
  examples: readonly Example[],
  { prior, pull }: FitOptions,
): LogisticModel {
  const weights = [...prior.weights];
  let base = prior.base;
  const odds = examples.map(({ features }) => base + sum(features.map((f) => weights[f] ?? 0)));
  const holders = weights.map((_, feature) =>
    examples.flatMap(({ features }, index) => (features.includes(feature) ? [index] : [])),
  );
  const everyone = examples.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round += 1) {
    let largest = 0;
    const move = (indexes: readonly number[], from: number, centre: number, strength: number) => {
      const step = newtonStep(examples, odds, indexes, strength * (from - centre), strength);
      const to = centre === 0 || (from + step) * centre > 0 ? from + step : 0;
      for (const index of indexes) odds[index] = (odds[index] ?? 0) + to - from;
      largest = Math.max(largest, Math.abs(to - from));
      return to;
    };
    base = move(everyone, base, prior.base, pull / 10);
    weights.forEach((weight, feature) => {
      weights[feature] = move(holders[feature] ?? [], weight, prior.weights[feature] ?? 0, pull);
    });
    if (largest < SMALL_STEP) break;
  }
  return { base, weights };
}

function newtonStep(
  examples: readonly Example[],
  odds: readonly number[],
  indexes: readonly number[],
  priorGradient: number,
  priorCurvature: number,
): number {
  let gradient = priorGradient;
  let curvature = priorCurvature;
  for (const index of indexes) {
    const example = examples[index];
    if (!example) continue;
    const chance = 1 / (1 + Math.exp(-(odds[index] ?? 0)));
    gradient += example.weight * (chance - (example.isHit ? 1 : 0));
    curvature += example.weight * chance * (1 - chance);
  }
  const step = -gradient / Math.max(curvature, 1e-6);
  return Math.max(-1, Math.min(1, step));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
