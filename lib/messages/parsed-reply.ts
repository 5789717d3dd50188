import '#lib/platform/zod-without-eval.ts';
import type * as z from 'zod/mini';
import type { Asked } from './exchange.ts';
import { parsedAnswer } from './parsed-answer.ts';
import {
  BACKGROUND_MESSAGES,
  type BackgroundMessageName,
  type BackgroundReply,
} from './protocol.ts';

// The same table, spelled so that the compiler ties a name to its reply.
const REPLIES: {
  readonly [N in BackgroundMessageName]: { readonly reply: z.ZodMiniType<BackgroundReply<N>> };
} = BACKGROUND_MESSAGES;

/** The background's answer to a question, parsed. */
export function parsedReply<N extends BackgroundMessageName>(
  name: N,
  answer: Asked<unknown>,
): Asked<BackgroundReply<N>> {
  return parsedAnswer(REPLIES[name].reply, answer);
}
