import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import type { EvidenceByTheme } from '#lib/themes/name-check.ts';
import { themeClaimOf } from '#lib/themes/theme-claim.ts';
import { readPackagedSnapshot } from './read-packaged-snapshot.ts';
import { readPackagedEvidence } from './theme-evidence.ts';

/** What tables of a theme's funds are made of. */
export interface ThemeWorld {
  readonly snapshot: PackagedSnapshot;
  readonly evidence: EvidenceByTheme;
  /** Funds whose names may claim a theme, in the order of tickers. */
  readonly fundsNamed: (theme: string) => Promise<readonly FundFacts[]>;
}

/** The packaged data and evidence, each read once. Throws when a file is missing or does not fit. */
export async function readThemeWorld(): Promise<ThemeWorld> {
  const [snapshot, evidence] = await Promise.all([readPackagedSnapshot(), readPackagedEvidence()]);
  const byTheme = tickersByTheme(snapshot);
  return {
    snapshot,
    evidence,
    fundsNamed: async (theme) => {
      const funds = await Promise.all(
        (byTheme.get(theme) ?? []).map((each) => snapshot.fund(each)),
      );
      return funds.flatMap((facts) => facts ?? []);
    },
  };
}

/** A name of full length can be cut though it ends as whole ones do; shorter ones are told by their ending. */
const LEAST_CUT = 40;

/** By the names alone, read as whole and as cut ones: holdings of 5,000 funds need not be opened for it. */
function tickersByTheme(snapshot: PackagedSnapshot): ReadonlyMap<string, readonly string[]> {
  const byTheme = new Map<string, string[]>();
  for (const ticker of snapshot.tickers) {
    const name = snapshot.nameOf(ticker) ?? '';
    const whole = themeClaimOf(name);
    const cut = name.length < LEAST_CUT ? whole : themeClaimOf(name, { nameIsCut: true });
    for (const theme of new Set([...(whole?.themes ?? []), ...(cut?.themes ?? [])])) {
      byTheme.set(theme, [...(byTheme.get(theme) ?? []), ticker]);
    }
  }
  return byTheme;
}
