import { COMPANY_MAP, FUND_MAP } from './stage-ticker-map.ts';

/** A file to download and the name under which a build finds it. */
export interface DataSetFile {
  readonly name: string;
  /** Path below the base address. */
  readonly path: string;
  /** May not be published (MIDAS runs some quarters behind, the newest quarter may be missing). */
  readonly isOptional: boolean;
}

export const SEC_ADDRESS = 'https://www.sec.gov';

/**
 * Everything that a build of these quarters reads, smallest sets first.
 *
 * @param quarters `2026q1`, ascending
 */
export function dataSetFiles(quarters: readonly string[]): DataSetFile[] {
  const of = (name: string, path: string, isOptional = false) => ({ name, path, isOptional });
  const maps = [FUND_MAP, COMPANY_MAP].map((name) => of(name, `/files/${name}`));
  const sets = quarters.flatMap((quarter) => {
    const [year, n] = quarter.split('q');
    const midas = `individual_security_${year}_q${n}.zip`;
    return [
      of(`${quarter}_ncen.zip`, `/files/dera/data/form-n-cen-data-sets/${quarter}_ncen.zip`),
      of(midas, `/files/opa/data/market-structure/metrics-individual-security/${midas}`, true),
      of(
        `${quarter}_rr1.zip`,
        `/files/dera/data/mutual-fund-prospectus-risk/return-summary-data-sets/${quarter}_rr1.zip`,
      ),
      of(`${quarter}_nport.zip`, `/files/dera/data/form-n-port-data-sets/${quarter}_nport.zip`),
    ];
  });
  return [...maps, ...sets];
}

/** `2025q3..2026q2` as its quarters; `undefined` when it is no such range. */
export function quartersOf(range: string): string[] | undefined {
  const [, from = '', to = from] = /^(\d{4}q[1-4])(?:\.\.(\d{4}q[1-4]))?$/.exec(range) ?? [];
  const number = (quarter: string) =>
    Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
  if (from === '' || number(to) < number(from)) return undefined;
  return Array.from({ length: number(to) - number(from) + 1 }, (_, i) => {
    const quarter = number(from) + i;
    return `${Math.floor(quarter / 4)}q${(quarter % 4) + 1}`;
  });
}
