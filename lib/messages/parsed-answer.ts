import * as z from 'zod/mini';
import { type Asked, problem } from './exchange.ts';

/** An answer as its schema reads it; `bad-reply` where it does not. */
export function parsedAnswer<T>(schema: z.ZodMiniType<T>, answer: Asked<unknown>): Asked<T> {
  if (!answer.ok) return answer;
  const reply = schema.safeParse(answer.value);
  if (reply.success) return { ok: true, value: reply.data };
  return problem('bad-reply', z.prettifyError(reply.error).slice(0, 300));
}
