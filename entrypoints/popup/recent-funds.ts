import * as z from 'zod/mini';
import type { RecentsService } from '#components/popup/recent-funds.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeySchema } from '#lib/funds/fund-key.ts';
import { isInPrivateWindow } from '#lib/platform/own-window.ts';
import { readSession, writeSession } from '#lib/platform/session-store.ts';
import { isSameFund } from '#lib/watchlists/edit-rows.ts';

const KEY = 'recent-funds';
/** Two rows of the popup. */
const MOST_RECENT = 10;

const recentsSchema = z.array(fundKeySchema);

/** Funds opened in this session of the browser, kept in its memory. */
export const recentFunds: RecentsService = {
  recents: async () => ({ ok: true, value: (await isInPrivateWindow) ? [] : await read() }),
  rememberFund: ({ ticker, market }) => void remember({ ticker, market }),
};

async function remember(fund: FundKey): Promise<void> {
  if (await isInPrivateWindow) return;
  const others = (await read()).filter((known) => !isSameFund(known, fund));
  await writeSession(KEY, [fund, ...others].slice(0, MOST_RECENT));
}

async function read(): Promise<readonly FundKey[]> {
  const stored = recentsSchema.safeParse(await readSession(KEY));
  return stored.success ? stored.data : [];
}
