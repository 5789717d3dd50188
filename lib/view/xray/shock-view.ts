import type { CompanyFacts } from '#lib/xray/company-shares.ts';
import type { Portfolio, PortfolioCompany } from '#lib/xray/portfolio.ts';
import { type ShockExposure, shockChange } from '#lib/xray/portfolio-shock.ts';
import { type AiLayer, aiLayersOf, type PortfolioTheme } from '#lib/xray/portfolio-themes.ts';
import { percent, percentAtLeast, percentAtMost, usd } from '../format.ts';
import { shortIssuerName } from '../issuer-name.ts';
import { someOf } from '../share-text.ts';
import { LAYER_WORDS, SHOCK_WORDS } from '../words/xray-words.ts';

/** Something that can fall: a company, the five largest, an AI layer, a sector. */
export interface ShockTarget {
  readonly id: string;
  readonly label: string;
  readonly group: 'companies' | 'layers' | 'sectors';
  readonly companies: readonly PortfolioCompany[];
}

const COMPANIES_OFFERED = 25;
const LEAST_SECTOR = 0.005;

export function shockTargetsOf(
  { companies }: Portfolio,
  facts: CompanyFacts | undefined,
  ai: PortfolioTheme | undefined,
): readonly ShockTarget[] {
  const held = companies.filter(({ weight }) => weight > 0);
  const five = held.slice(0, 5);
  return [
    ...(five.length > 1
      ? [
          {
            id: 'five',
            label: SHOCK_WORDS.fiveLargest,
            group: 'companies' as const,
            companies: five,
          },
        ]
      : []),
    ...held.slice(0, COMPANIES_OFFERED).map((company, rank) => ({
      id: `company-${company.issuerId ?? `rank-${rank}`}`,
      label: shortIssuerName(company.issuer),
      group: 'companies' as const,
      companies: [company],
    })),
    ...layerTargets(held, ai),
    ...sectorTargets(held, facts),
  ];
}

function layerTargets(
  held: readonly PortfolioCompany[],
  ai: PortfolioTheme | undefined,
): ShockTarget[] {
  if (!ai) return [];
  const layers = aiLayersOf(ai.composition);
  return (['infrastructure', 'platform', 'application'] as const).flatMap((layer: AiLayer) => {
    const companies = held.filter(({ issuer }) => layers.get(issuer) === layer);
    if (companies.length === 0) return [];
    return [{ id: `layer-${layer}`, label: LAYER_WORDS[layer], group: 'layers', companies }];
  });
}

function sectorTargets(
  held: readonly PortfolioCompany[],
  facts: CompanyFacts | undefined,
): ShockTarget[] {
  const bySector = new Map<string, PortfolioCompany[]>();
  for (const company of held) {
    const { issuerId } = company;
    const sector = issuerId === undefined ? undefined : facts?.sectors.get(issuerId);
    if (sector === undefined) continue;
    const known = bySector.get(sector);
    if (known) known.push(company);
    else bySector.set(sector, [company]);
  }
  const weightOf = (all: readonly PortfolioCompany[]) =>
    all.reduce((sum, { weight }) => sum + weight, 0);
  return [...bySector]
    .filter(([, all]) => weightOf(all) >= LEAST_SECTOR)
    .sort(([, a], [, b]) => weightOf(b) - weightOf(a))
    .map(([sector, all]) => ({
      id: `sector-${sector}`,
      label: sector,
      group: 'sectors',
      companies: all,
    }));
}

export interface ShockView {
  /** `−4.1%` */
  readonly change: string;
  /** More can fall than is counted. */
  readonly isAtLeast: boolean;
  /** `$5,140 of $125,000` where the value is known. */
  readonly money?: string;
  /** How far it could be, and what is not counted. */
  readonly notes: readonly string[];
  readonly rows: readonly {
    readonly ticker: string;
    readonly weight: number;
    readonly text: string;
  }[];
}

const ROWS_SHOWN = 8;

/** What a fall does to the list; cheap enough for every step of a slider. */
export function shockViewOf(
  portfolio: Portfolio,
  exposure: ShockExposure,
  { fall, totalUsd }: { readonly fall: number; readonly totalUsd?: number | undefined },
): ShockView {
  const change = shockChange(exposure, fall);
  const lost = -change.high;
  const hidden = change.high - change.low > 0.0005;
  const refused = exposure.refused.map((at) => portfolio.funds[at]?.book.ticker ?? '');
  const isAtLeast = hidden || refused.length > 0;
  const textOf = isAtLeast ? percentAtLeast : percent;
  const notes = [
    ...(hidden ? [SHOCK_WORDS.atMost(percentAtMost(-change.low))] : []),
    ...(refused.length > 0
      ? [SHOCK_WORDS.notCounted(someOf(refused, 6), percent(exposure.refusedWeight))]
      : []),
    SHOCK_WORDS.onlyThese,
  ];
  return {
    change: `−${textOf(lost)}`,
    isAtLeast,
    ...(totalUsd !== undefined && { money: SHOCK_WORDS.of(usd(lost * totalUsd), usd(totalUsd)) }),
    notes,
    rows: exposure.byFund.slice(0, ROWS_SHOWN).map(({ fund, weight }) => ({
      ticker: portfolio.funds[fund]?.book.ticker ?? '',
      weight: weight * fall,
      text: `−${textOf(weight * fall, 2)}`,
    })),
  };
}
