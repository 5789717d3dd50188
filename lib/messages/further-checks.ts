import * as z from 'zod/mini';
import { FURTHER_MESSAGE_NAMES, type FurtherMessageName } from './further-message-names.ts';
import type { Checked, MessageCheck, Readable } from './message-check.ts';
import type { MessageSpec, SenderKind } from './message-spec.ts';
import {
  BACKGROUND_MESSAGES,
  type BackgroundMessageName,
  type BackgroundReply,
  type BackgroundRequest,
} from './protocol.ts';

/** A message of the table, its request and reply tied to its name. */
interface NamedSpec<N extends BackgroundMessageName> extends MessageSpec {
  readonly from: readonly SenderKind[];
  readonly request: z.ZodMiniType<BackgroundRequest<N>>;
  readonly reply: z.ZodMiniType<Readable<BackgroundReply<N>>>;
}

const SPECS: { readonly [N in FurtherMessageName]: NamedSpec<N> } = BACKGROUND_MESSAGES;

/** Every message that is not asked first, checked by its schemas. */
export const FURTHER_CHECKS = Object.fromEntries(
  FURTHER_MESSAGE_NAMES.map((name) => [name, checkOf(SPECS[name])]),
) as unknown as { readonly [N in FurtherMessageName]: MessageCheck<N> };

function checkOf<N extends FurtherMessageName>(spec: NamedSpec<N>): MessageCheck<N> {
  const { from, request, reply, mostBytes } = spec;
  return {
    from,
    request: (value) => parsed(request, value),
    reply: (value) => parsed(reply, value),
    ...(mostBytes !== undefined && { mostBytes }),
  };
}

function parsed<T>(schema: z.ZodMiniType<T>, value: unknown): Checked<T> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return { ok: true, value: data };
  return { ok: false, detail: z.prettifyError(error).slice(0, 300) };
}
