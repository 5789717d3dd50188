import * as z from 'zod/mini';
import { FUND_VIEWS, type FundPage } from '#lib/view/fund-page.ts';
import { market, symbol } from './texts.ts';

export const fundPageSchema = z.strictObject({ ticker: symbol, market, view: z.enum(FUND_VIEWS) });

/** The fund and view that the address of one of our pages names; nothing when it names none of ours. */
export function readFundPage(query: string): FundPage | undefined {
  const words = new URLSearchParams(query);
  const [market, ticker] = words.get('fund')?.split(':') ?? [];
  const read = fundPageSchema.safeParse({ ticker, market, view: words.get('view') ?? 'detail' });
  return read.success ? read.data : undefined;
}
