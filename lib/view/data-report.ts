export interface DataSource {
  readonly name: string;
  /** Dates that the figures describe, ISO. */
  readonly from: string;
  readonly to: string;
  /** Funds that have figures from it. */
  readonly funds: number;
}

/** What is packaged and stored, as the options and a bug report print it. */
export interface DataReport {
  readonly extensionVersion: string;
  readonly snapshot:
    | {
        readonly state: 'good';
        /** `update`: fetched by the reader's wish. */
        readonly from: 'package' | 'update';
        readonly builtOn: string;
        readonly funds: number;
        readonly sources: readonly DataSource[];
        readonly oldestHoldings?: string;
        readonly newestHoldings?: string;
      }
    | { readonly state: 'damaged' };
  readonly store: {
    readonly kind: 'disk' | 'memory';
    readonly records: number;
    readonly bytes: number;
  };
}
