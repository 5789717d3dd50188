import { FORMER_TICKERS } from '#lib/funds/former-tickers.ts';
import type { SnapshotRow } from '#lib/funds/snapshot-format.ts';
import { acceptFiledFacts } from '../facts/accept-filed-facts.ts';
import { chooseHoldings } from '../facts/choose-holdings.ts';
import type { LineDraft } from '../facts/holdings-draft.ts';
import type { FactLine } from '../facts/input-schemas.ts';
import { familyOf } from '../facts/issuer-pages.ts';
import {
  dateFinding,
  type Finding,
  feeFinding,
  feePartFindings,
  holdingsFindings,
} from '../facts/plausibility.ts';
import type { FactsFolder } from '../facts/read-facts-folder.ts';
import type { TaiwanFolder } from '../facts/read-taiwan-folder.ts';
import { acceptTaiwanLists, taiwanIssuers } from '../facts/taiwan-lists.ts';
import { type IdentityGate, makeIdentityGate } from '../identity/identity-gate.ts';
import { type IssuerTable, makeIssuerTable } from '../issuers/issuer-table.ts';
import { REVIEWED_TRUSTS } from '../trusts.ts';
import { type AcceptedFund, rowOfFund } from './row-of-fund.ts';

export interface BuiltSnapshot {
  /** Tickers ascending. */
  readonly rows: readonly SnapshotRow[];
  /** Rows of Taiwanese funds, codes ascending. */
  readonly taiwan: readonly SnapshotRow[];
  readonly issuers: IssuerTable;
  readonly findings: readonly Finding[];
  /** Newest date of a report or a fee period that entered. */
  readonly newestDate: string;
}

export interface BuildOptions {
  /** Dates after this are refused; without it none is. */
  readonly today?: string | undefined;
  readonly taiwan?: TaiwanFolder | undefined;
}

const END_OF_TIME = '9999-12-31';

/**
 * Makes the snapshot's rows from the fact files: gate, choice of list, one issuer table over all lists.
 * Deterministic: the same input gives the same rows.
 */
export function buildSnapshot(input: FactsFolder, options: BuildOptions = {}): BuiltSnapshot {
  const findings: Finding[] = [];
  const gate: Gate = {
    today: options.today ?? END_OF_TIME,
    identity: makeIdentityGate(input.facts),
    findings,
  };
  const accepted = [...input.facts]
    .sort((a, b) => (a.ticker < b.ticker ? -1 : 1))
    .map((fact) => acceptFund(fact, input, gate));
  const taiwan = acceptTaiwan(input, options.taiwan, gate);
  const issuers = makeIssuerTable(linesOf([...accepted, ...taiwan]));
  const rows = accepted.map((fund) => rowOfFund(fund, issuers));
  return {
    rows,
    taiwan: taiwan.map((fund) => rowOfFund(fund, issuers)),
    issuers,
    findings,
    newestDate: newestDateOf(rows),
  };
}

interface Gate {
  readonly today: string;
  readonly identity: IdentityGate;
  readonly findings: Finding[];
}

function acceptFund(fact: FactLine, input: FactsFolder, gate: Gate): AcceptedFund {
  const { ticker, nport } = fact;
  const trust = REVIEWED_TRUSTS.find((row) => row.ticker === ticker);
  const fee = acceptFee(fact, gate);
  const holdings = acceptHoldings(fact, input, gate);
  const dated = nport && !dateFinding(ticker, nport.reportDate, gate.today);
  const { ids, finding } = gate.identity.check(fact);
  if (finding) gate.findings.push(finding);
  const further = fact.filed && acceptFiledFacts(ticker, fact.filed, gate.today);
  gate.findings.push(...(further?.findings ?? []));
  return {
    fact: further ? { ...fact, filed: further.filed } : fact,
    ids,
    ...(fee && { fee }),
    ...(holdings && { holdings }),
    ...(dated &&
      nport.seriesNetAssetsUsd > 0 && {
        netAssets: {
          usd: Math.round(nport.seriesNetAssetsUsd),
          asOf: nport.reportDate,
          ...(nport.accession && { accession: nport.accession }),
        },
      }),
    ...(trust && { trust }),
  };
}

function acceptTaiwan(
  input: FactsFolder,
  folder: TaiwanFolder | undefined,
  { today, findings }: Gate,
): AcceptedFund[] {
  if (!folder) return [];
  const issuers = taiwanIssuers(
    [...input.issuerFiles.values()].filter(({ ticker }) => familyOf(ticker) === 'ishares'),
  );
  const found = acceptTaiwanLists({ ...folder, issuers, today });
  findings.push(...found.findings);
  return found.funds.map(({ code, name, holdings }) => ({
    fact: { ticker: code, name },
    ids: {},
    holdings,
  }));
}

function acceptFee({ ticker, fee }: FactLine, { today, findings }: Gate): FactLine['fee'] {
  if (!fee) return undefined;
  const finding = feeFinding(ticker, fee.percent) ?? dateFinding(ticker, fee.periodEnd, today);
  if (finding) findings.push(finding);
  return finding ? undefined : withSoundParts(ticker, fee, findings);
}

function withSoundParts(ticker: string, fee: NonNullable<FactLine['fee']>, findings: Finding[]) {
  const sound = { ...fee };
  for (const { part, finding } of feePartFindings(ticker, fee)) {
    findings.push(finding);
    delete sound[part];
  }
  return sound;
}

function acceptHoldings(fact: FactLine, input: FactsFolder, { today, findings }: Gate) {
  const { ticker } = fact;
  const choice = chooseHoldings({
    fact,
    positions: input.positions.get(ticker),
    issuerFile: input.issuerFiles.get(ticker) ?? input.issuerFiles.get(formerTickerOf(ticker)),
  });
  if (!choice) return undefined;
  const { chosen, passedOver } = choice;
  const found = [
    dateFinding(ticker, chosen.asOf, today) ?? [],
    holdingsFindings(fact, chosen),
  ].flat();
  findings.push(...found);
  if (passedOver) {
    const detail = `${chosen.from} of ${chosen.asOf} (${chosen.lines.length} lines) instead of ${passedOver}`;
    findings.push({ ticker, rule: 'older-complete-list', verdict: 'flagged', detail });
  }
  return found.some((finding) => finding.verdict === 'rejected') ? undefined : chosen;
}

/** A file can be older than the fund's present ticker. */
function formerTickerOf(ticker: string): string {
  return FORMER_TICKERS.find((change) => change.ticker === ticker)?.former ?? '';
}

function* linesOf(funds: readonly AcceptedFund[]): Iterable<LineDraft> {
  for (const { holdings } of funds) yield* holdings?.lines ?? [];
}

function newestDateOf(rows: readonly SnapshotRow[]): string {
  const dates = rows.flatMap((row) => [
    row.fee?.periodEnd,
    row.netAssets?.asOf,
    row.holdings?.asOf,
  ]);
  return dates.reduce<string>((newest, date) => (date && date > newest ? date : newest), '');
}
