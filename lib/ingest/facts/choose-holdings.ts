import { draftOfIssuerFile, draftOfPositions, draftOfTopTen } from './draft-holdings.ts';
import type { HoldingsDraft } from './holdings-draft.ts';
import type { FactLine, IssuerFile, PositionsFile } from './input-schemas.ts';

export interface HoldingsChoice {
  readonly chosen: HoldingsDraft;
  /** What was passed over, in words, for the build report. */
  readonly passedOver?: string;
}

/** A complete list is preferred to ten newer lines up to this age difference: two quarterly reports. */
const FAR_OLDER_DAYS = 184;

const DAY_MS = 86_400_000;

export interface HoldingsSources {
  readonly fact: FactLine;
  readonly positions: PositionsFile | undefined;
  readonly issuerFile: IssuerFile | undefined;
}

/**
 * Chooses by coverage, then date: every N-PORT line; else the issuer's complete list unless the ten
 * N-PORT lines are more than {@link FAR_OLDER_DAYS} days newer; else the ten lines.
 */
export function chooseHoldings(sources: HoldingsSources): HoldingsChoice | undefined {
  const { fact, positions, issuerFile } = sources;
  const top = fact.nport && fact.nport.top.length > 0 ? draftOfTopTen(fact.nport) : undefined;
  if (positions && fact.nport) {
    const { reportDate, accession } = fact.nport;
    return { chosen: draftOfPositions(positions, reportDate, accession) };
  }
  if (!issuerFile) return top && { chosen: top };
  const own = draftOfIssuerFile(issuerFile, fact.ticker);
  if (!top) return { chosen: own };
  const days = (Date.parse(top.asOf) - Date.parse(own.asOf)) / DAY_MS;
  const chosen = days > FAR_OLDER_DAYS ? top : own;
  const other = chosen === own ? top : own;
  return { chosen, passedOver: `${other.from} of ${other.asOf} (${other.lines.length} lines)` };
}
