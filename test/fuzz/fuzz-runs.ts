/** Cases a property gets in `npm test`: hardening asks for ten thousand of each kind of outside data. */
const CASES = 10_000;
const SEED = 20261121;

/**
 * How fast-check runs a fuzz property (the files of this folder): always the same cases in `npm test`;
 * other and more ones in `npm run fuzz`, which hands a seed and a factor in by the environment. A failure
 * prints its seed: `npm run fuzz -- --seed N` gives the same cases again.
 */
export function fuzzRuns(): { readonly seed: number; readonly numRuns: number } {
  const { FUZZ_SEED, FUZZ_TIMES } = process.env;
  return {
    seed: FUZZ_SEED === undefined ? SEED : Number(FUZZ_SEED),
    numRuns: CASES * (FUZZ_TIMES === undefined ? 1 : Number(FUZZ_TIMES)),
  };
}

/** How often something must have happened for a property to have tried it, at a share of all cases. */
export function atLeast(share: number): number {
  return fuzzRuns().numRuns * share;
}

/** A hang guard: five times and more what a property took here, for as many cases as are run. */
export function fuzzTimeout(): number {
  return (fuzzRuns().numRuns / CASES) * 60_000;
}
