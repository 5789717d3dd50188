import '#lib/platform/zod-without-eval.ts';
import type * as z from 'zod/mini';
import type { Asked } from './exchange.ts';
import { parsedAnswer } from './parsed-answer.ts';
import { TAB_MESSAGES, type TabMessageName, type TabReply } from './protocol.ts';

// The same table, spelled so that the compiler ties a name to its reply.
const REPLIES: {
  readonly [N in TabMessageName]: { readonly reply: z.ZodMiniType<TabReply<N>> };
} = TAB_MESSAGES;

/** A tab's answer to a question, parsed. */
export function parsedTabReply<N extends TabMessageName>(
  name: N,
  answer: Asked<unknown>,
): Asked<TabReply<N>> {
  return parsedAnswer(REPLIES[name].reply, answer);
}
