import { namesNoIssuer } from '#lib/filings/issuers/no-issuer-names.ts';
import { exposureSumsOf } from '#lib/filings/nport/exposure-of-filing.ts';
import { factsOfFiling } from '#lib/filings/nport/facts-of-filing.ts';
import { monthsOfFilings } from '#lib/filings/nport/history-of-filings.ts';
import type { NportFiling } from '#lib/filings/nport/nport-filing.ts';
import type { Holding } from '#lib/funds/fund-facts.ts';
import type { FoundReport } from '#lib/funds/latest.ts';
import type { SecReport } from '#lib/funds/sec-record.ts';
import type { ShownIssuerName } from './issuer-names.ts';
import { SecProblem } from './sec-problem.ts';

/** As long as the packaged names at most, and as what the views take. */
const LONGEST_NAME = 120;
const LONGEST_LABEL = 80;

/** What was asked for. */
export interface AskedReport {
  readonly found: FoundReport;
  /** Of the fund's share class, where known: a report states the returns of every class of the series. */
  readonly classId?: string | undefined;
}

/**
 * A filing as it is kept: its lines by the ordinary facts path, issuers under the names of the packaged lists,
 * so that what is shared with other funds is found.
 *
 * @throws {SecProblem} when the filing has no date, no holdings, or another date than the index said
 */
export function reportOfFiling(
  filing: NportFiling,
  { found, classId }: AskedReport,
  shownName: ShownIssuerName,
): SecReport {
  const { holdings } = factsOfFiling(filing, { ticker: '' });
  if (holdings === undefined || holdings.asOf !== found.reportDate) {
    throw new SecProblem({ kind: 'not-a-filing' }, 'no holdings of the date that was listed');
  }
  const names = nameIssuers(holdings.lines, shownName);
  const { lines } = holdings;
  const { netAssetsUsd } = filing;
  const exposure = exposureSumsOf(filing);
  const months = monthsOfFilings([filing], classId);
  return {
    ...found,
    ...(exposure && { exposure }),
    ...(months.length > 0 && { months }),
    ...(netAssetsUsd !== undefined && netAssetsUsd > 0 && { netAssetsUsd }),
    names: names.texts,
    noIssuer: names.noIssuer,
    lines: {
      names: names.ofLines,
      weights: lines.map(({ weight }) => weight),
      labels: lines.map(({ label = '' }) => label.slice(0, LONGEST_LABEL)),
      assets: lines.map(({ asset = '' }) => asset.slice(0, LONGEST_LABEL)),
      countries: lines.map(({ country = '' }) => country),
    },
  };
}

/** Lines of one issuer, by number in the security's code as well as by name, get one name. */
function nameIssuers(lines: readonly Holding[], shownName: ShownIssuerName) {
  const texts: string[] = [];
  const noIssuer: number[] = [];
  const places = new Map<string, number>();
  const groups = groupNames(lines, shownName);
  const place = (key: string, text: string, isIssuer: boolean): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const at = texts.push(text) - 1;
    places.set(key, at);
    if (!isIssuer) noIssuer.push(at);
    return at;
  };
  const ofLines = lines.map(({ issuerId, issuer }) => {
    const name = issuerId === undefined ? undefined : groups.get(issuerId);
    return name === undefined
      ? place(`text ${clipped(issuer)}`, clipped(issuer), false)
      : place(`issuer ${name}`, name, true);
  });
  return { texts, noIssuer, ofLines };
}

/** The packaged name of any of a group's lines, else the filed name of its largest line. */
function groupNames(lines: readonly Holding[], shownName: ShownIssuerName) {
  const names = new Map<number, string>();
  const shown = new Set<number>();
  for (const { issuerId, issuer, country } of lines) {
    if (issuerId === undefined || shown.has(issuerId) || namesNoIssuer(issuer)) continue;
    const packaged = shownName({ name: issuer, ...(country !== undefined && { country }) });
    if (packaged !== undefined) shown.add(issuerId);
    if (packaged !== undefined || !names.has(issuerId)) {
      names.set(issuerId, clipped(packaged ?? issuer));
    }
  }
  return names;
}

function clipped(name: string): string {
  return name.slice(0, LONGEST_NAME);
}
