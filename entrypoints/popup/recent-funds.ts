import '#lib/platform/zod-without-eval.ts';
import * as z from 'zod/mini';
import { type FundKey, fundKeySchema } from '#lib/funds/fund-key.ts';
import { isSameFund } from '#lib/funds/same-fund.ts';
import { isInPrivateWindow } from '#lib/platform/own-window.ts';
import { readSession, writeSession } from '#lib/platform/session-store.ts';

const KEY = 'recent-funds';
/** Two rows of the popup. */
const MOST_RECENT = 10;

const recentsSchema = z.array(fundKeySchema);

/** A fund was opened; kept in the browser's memory, and not in a private window. */
export async function rememberFund({ ticker, market }: FundKey): Promise<void> {
  if (await isInPrivateWindow) return;
  const fund = { ticker, market };
  const others = (await read()).filter((known) => !isSameFund(known, fund));
  await writeSession(KEY, [fund, ...others].slice(0, MOST_RECENT));
}

/** Funds opened in this session of the browser, the last first. */
export async function recentFunds(): Promise<readonly FundKey[]> {
  return (await isInPrivateWindow) ? [] : await read();
}

async function read(): Promise<readonly FundKey[]> {
  const stored = recentsSchema.safeParse(await readSession(KEY));
  return stored.success ? stored.data : [];
}
