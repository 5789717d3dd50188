import { onMessage, ownId } from '#lib/platform/browser.ts';
import { isObject } from './guards/guard.ts';
import type { TabMessageName, TabReply } from './protocol.ts';

/** What the content script answers. Requests of these messages are empty, so there is nothing to parse. */
export type PageHandlers = { readonly [N in TabMessageName]: () => TabReply<N> };

/** Answers the extension until `signal` aborts. No page and no other extension can reach this. */
export function receiveInPage(
  handlers: PageHandlers,
  { signal, onSurprise }: { signal: AbortSignal; onSurprise: (error: unknown) => void },
): void {
  const stop = onMessage((message, sender) => {
    const name = nameOf(message, handlers);
    if (name === undefined || sender.id !== ownId()) return undefined;
    return Promise.resolve(answer(handlers[name], onSurprise));
  });
  signal.addEventListener('abort', stop);
}

function answer(handler: () => unknown, onSurprise: (error: unknown) => void): unknown {
  try {
    return { reply: handler() };
  } catch (error) {
    onSurprise(error);
    return { problem: 'failed' };
  }
}

function nameOf(message: unknown, handlers: PageHandlers): TabMessageName | undefined {
  if (!isObject(message) || !('ask' in message)) return undefined;
  return isNameIn(handlers, message.ask) ? message.ask : undefined;
}

function isNameIn(handlers: PageHandlers, ask: unknown): ask is TabMessageName {
  return typeof ask === 'string' && Object.hasOwn(handlers, ask);
}
