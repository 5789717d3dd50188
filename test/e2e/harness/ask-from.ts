import { type Asked, exchange } from '#lib/messages/exchange.ts';
import { systemClock } from '#lib/platform/clock.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** In an extension page: one raw message, an error as its text. */
async function sendRaw(message: unknown): Promise<{ answer?: unknown; error?: string }> {
  interface Extension {
    runtime: { sendMessage(message: unknown): Promise<unknown> };
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
  try {
    return { answer: await (browser ?? chrome).runtime.sendMessage(message) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Asks from an extension page with the product's own retry and deadline. */
export function askFrom(page: DrivenPage) {
  return (
    ask: string,
    request: unknown,
    id: string = crypto.randomUUID(),
  ): Promise<Asked<unknown>> =>
    exchange(
      { ask, request, id },
      {
        clock: systemClock,
        isAlive: () => true,
        send: async (message) => {
          const { answer, error } = await page.evaluate(sendRaw, message);
          if (error !== undefined) throw new Error(error);
          return answer;
        },
      },
    );
}
