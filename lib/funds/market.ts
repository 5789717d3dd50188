/** Where a symbol is listed. Only US funds have facts; the others are recognised and shown as not covered. */
export type Market = 'US' | 'CA' | 'TW' | 'EU' | 'DE' | 'LSE';
