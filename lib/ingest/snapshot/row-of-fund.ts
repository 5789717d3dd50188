import { NO_ISSUER, type SnapshotHoldings, type SnapshotRow } from '#lib/funds/snapshot-format.ts';
import { registrantUrl } from '#lib/funds/source-address.ts';
import { looksCut } from '#lib/themes/cut-names.ts';
import type { HoldingsDraft, LineDraft } from '../facts/holdings-draft.ts';
import type { FactLine } from '../facts/input-schemas.ts';
import type { Ids } from '../identity/identity-gate.ts';
import type { IssuerTable } from '../issuers/issuer-table.ts';
import { type ReviewedTrust, TRUSTS_READ_ON } from '../trusts.ts';

/** What the gate let through about one fund. */
export interface AcceptedFund {
  readonly fact: FactLine;
  readonly ids: Ids;
  readonly fee?: NonNullable<FactLine['fee']>;
  readonly holdings?: HoldingsDraft;
  readonly netAssets?: {
    readonly usd: number;
    readonly asOf: string;
    readonly accession?: string;
  };
  readonly trust?: ReviewedTrust;
}

/**
 * The exchange list cuts names at 61 characters, counted with a registrant's name that it then leaves out: such a
 * name is told by its ending alone. One of full length can be a cut that ended between two words.
 */
const CUT_AT = 61;

/** A name of the exchange list as stored: characters lost in its conversion are taken out. */
export function fundName(listed: string, isWhole = false): { name: string; nameIsCut?: true } {
  const name = listed
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isCut = !isWhole && (listed.length >= CUT_AT || looksCut(name));
  return isCut ? { name, nameIsCut: true } : { name };
}

/** Makes the stored row: percent to fractions, names to issuer numbers. Absent stays absent. */
export function rowOfFund(fund: AcceptedFund, issuers: IssuerTable): SnapshotRow {
  const { fact, ids, holdings, netAssets, trust } = fund;
  const fee = feeOf(fund);
  const cik = ids.cik ?? trust?.cik;
  return {
    ticker: fact.ticker,
    ...fundName(fact.name, fact.nameIsWhole),
    ...(cik !== undefined && { cik }),
    ...(ids.seriesId !== undefined && { seriesId: ids.seriesId }),
    ...(ids.classId !== undefined && { classId: ids.classId }),
    ...(fee && { fee }),
    ...(netAssets && { netAssets: { ...netAssets, scope: 'series' as const } }),
    ...(holdings && { holdings: storedHoldings(holdings, issuers) }),
    ...(trust && { trust: trustOf(trust) }),
    ...fact.filed,
  };
}

function feeOf({ fee, trust }: AcceptedFund): SnapshotRow['fee'] {
  if (fee) {
    const { grossPercent, waiverPercent, waiverEnds, acquiredFundsPercent, accession } = fee;
    const ends = waiverEnds === undefined ? {} : { ends: waiverEnds };
    return {
      ...(grossPercent !== undefined && { gross: fractionOfPercent(grossPercent) }),
      [fee.basis]: fractionOfPercent(fee.percent),
      ...(waiverPercent && { waiver: { rate: fractionOfPercent(waiverPercent), ...ends } }),
      ...(acquiredFundsPercent && { acquiredFunds: fractionOfPercent(acquiredFundsPercent) }),
      periodEnd: fee.periodEnd,
      ...(accession && { accession }),
    };
  }
  return trust?.fee && { ...trust.fee, readOn: TRUSTS_READ_ON };
}

/** 0.68 (percent) to 0.0068, without the tail that binary division leaves. */
export function fractionOfPercent(percent: number): number {
  return Math.round(percent * 1e5) / 1e7;
}

function trustOf({ form, holds, cik }: ReviewedTrust): SnapshotRow['trust'] {
  return { form, holds, url: registrantUrl(cik), readOn: TRUSTS_READ_ON };
}

function storedHoldings(draft: HoldingsDraft, issuers: IssuerTable): SnapshotHoldings {
  const ids = draft.lines.map((line) => issuers.idOf(line) ?? NO_ISSUER);
  const placeholders = draft.lines.filter((_, i) => ids[i] === NO_ISSUER).map(({ name }) => name);
  return {
    from: draft.from,
    asOf: draft.asOf,
    coverage: draft.coverage,
    ...(draft.url && { url: draft.url }),
    ...(draft.accession && { accession: draft.accession }),
    issuers: ids,
    weights: draft.lines.map((line) => line.weight),
    ...(placeholders.length > 0 && { placeholders: placeholders.map((name) => name || 'no name') }),
    ...cells('labels', draft.lines, (line) => line.label),
    ...cells('assets', draft.lines, (line) => line.asset),
    ...cells('countries', draft.lines, (line) => line.country),
    ...cells('sectors', draft.lines, (line) => line.sector),
  };
}

/** A column of which no cell is known is absent. */
function cells<K extends 'labels' | 'assets' | 'countries' | 'sectors'>(
  column: K,
  lines: readonly LineDraft[],
  read: (line: LineDraft) => string | undefined,
): Partial<Record<K, string[]>> {
  const found = lines.map((line) => read(line) ?? '');
  return found.some((cell) => cell !== '') ? ({ [column]: found } as Record<K, string[]>) : {};
}
