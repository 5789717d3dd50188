import type { Outcome } from '#components/answers/outcome.ts';
import type { CompareService } from '#components/compare/compare-service.ts';
import type { SettingsService } from '#components/settings/settings-service.ts';
import type { Watchlists } from '#lib/watchlists/watchlists.ts';
import type { CompanyFacts } from '#lib/xray/company-shares.ts';
import type { OverlappingPair } from '#lib/xray/overlapping-pairs.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import type { PortfolioTheme } from '#lib/xray/portfolio-themes.ts';

/** A text or picture to be offered as a download. */
export interface SavedFile {
  readonly name: string;
  readonly type: 'text/csv' | 'application/json' | 'image/svg+xml' | 'image/png';
  readonly content: string | Blob;
}

/** Everything the X-ray page asks for; nothing here rejects. */
export interface XrayService extends CompareService, SettingsService {
  readWatchlists(): Promise<Outcome<Watchlists>>;
  /** Themes that have evidence, AI first; works in slices so that the page stays awake. */
  themes(portfolio: Portfolio, signal: AbortSignal): Promise<readonly PortfolioTheme[]>;
  /** Sectors and countries of companies, from broad funds whose lists name them and from the list's own funds. */
  companyFacts(portfolio: Portfolio, signal: AbortSignal): Promise<CompanyFacts>;
  /** The pairs of funds that share most, worked out in slices. */
  pairs(portfolio: Portfolio, signal: AbortSignal): Promise<readonly OverlappingPair[]>;
  /** A picture of an SVG, as PNG. */
  picture(
    svg: string,
    size: { readonly width: number; readonly height: number },
  ): Promise<Outcome<Blob>>;
  saveFile(file: SavedFile): void;
  print(): void;
  /** Opens the options at the lists. */
  openOptions(): void;
  /** ISO date of the reader's day. */
  today(): string;
}
