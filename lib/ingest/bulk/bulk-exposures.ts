import * as z from 'zod/mini';
import { type Exposure, type ExposureLine, exposureOf } from '#lib/metrics/exposure.ts';
import type { DuckEngine } from './duck-engine.ts';

const lineRow = z.object({
  fund_key: z.string(),
  kind: z.enum(['direct', 'future', 'swap', 'forward', 'option']),
  direction: z.nullable(z.number()),
  weight: z.nullable(z.number()),
});

type LineRow = z.infer<typeof lineRow>;

const LINES_SQL = `SELECT fund_key, kind, CAST(direction AS DOUBLE) AS direction, CAST(weight AS DOUBLE) AS weight
  FROM exposure_lines ORDER BY fund_key, kind, direction, weight`;

/** What is stored of a fund's exposure; whether it is leveraged is worked out where it is shown. */
export type BulkExposure = Omit<Exposure, 'isLeveragedOrDerivative'>;

/**
 * Exposure with derivatives of each fund whose newest report holds any on shares or commodities, by series or
 * registrant key. The formula is `exposureOf`; SQL only brings the lines.
 */
export async function readExposures(
  engine: DuckEngine,
): Promise<ReadonlyMap<string, BulkExposure>> {
  const lines = new Map<string, ExposureLine[]>();
  for await (const cells of engine.rows(LINES_SQL)) {
    const row = lineRow.parse(cells);
    const own = lines.get(row.fund_key) ?? [];
    if (own.length === 0) lines.set(row.fund_key, own);
    own.push(exposureLine(row));
  }
  return new Map([...lines].map(([fund, own]) => [fund, storedExposure(own)]));
}

/** Without a direction a notional says nothing of the sum; an option's counts for neither side anyway. */
function exposureLine({ kind, direction, weight }: LineRow): ExposureLine {
  if (kind === 'direct') return { direct: weight ?? 0 };
  const isKnown = weight !== null && (direction !== null || kind === 'option');
  return {
    direct: 0,
    derivative: {
      kind,
      direction: direction === -1 ? -1 : 1,
      ...(isKnown && { notional: weight }),
    },
  };
}

function storedExposure(lines: readonly ExposureLine[]): BulkExposure {
  const { isLeveragedOrDerivative: _, ...exposure } = exposureOf(lines);
  // Ten places are what the lines carry; sums of binary fractions add noise behind them.
  const round = (value: number) => Math.round(value * 1e8) / 1e8;
  return {
    direct: round(exposure.direct),
    derivatives: round(exposure.derivatives),
    gross: round(exposure.gross),
    net: round(exposure.net),
    optionsUnadjusted: round(exposure.optionsUnadjusted),
    linesWithoutNotional: exposure.linesWithoutNotional,
  };
}
