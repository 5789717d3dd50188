import type { BrowserContext, CDPSession } from 'playwright-core';
import * as z from 'zod/mini';
import { workerOf } from './chromium-reach.ts';
import { until } from './drive-page.ts';
import type { OpenedPopup } from './driven-browser.ts';

const replySchema = z.object({
  id: z.number(),
  result: z.object({ result: z.object({ value: z.optional(z.unknown()) }) }),
});

/** In our background: opens the popup; when that was, milliseconds since 1970. */
const OPEN = `(async () => {
  const at = performance.timeOrigin + performance.now();
  await chrome.action.openPopup();
  return at;
})()`;

/** Opens the popup over the page in front, as a click on the button does. */
export async function openPopupIn(context: BrowserContext, origin: string): Promise<OpenedPopup> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium was started without a browser-wide DevTools session');
  const session = await browser.newBrowserCDPSession();
  const worker = await workerOf(context, origin);
  const clickedAt: unknown = await worker.evaluate(OPEN);
  const targetId = await until('the popup’s window', () => popupTarget(session, origin));
  if (targetId === undefined) throw new Error('the popup did not open');
  const attached = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return {
    clickedAt: z.parse(z.number(), clickedAt),
    evaluate(source) {
      last += 1;
      return evaluateIn(session, { sessionId: attached.sessionId, id: last, source });
    },
    async close() {
      await session.send('Target.closeTarget', { targetId });
      await until('the popup to close', async () => !(await popupTarget(session, origin)));
      await session.detach();
    },
  };
}

async function popupTarget(session: CDPSession, origin: string): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ url }) => url.startsWith(`${origin}/popup.html`))?.targetId;
}

/** A question to a window that Playwright does not know travels as text, and so does its answer. */
function evaluateIn(
  session: CDPSession,
  { sessionId, id, source }: { sessionId: string; id: number; source: string },
): Promise<unknown> {
  const params = { expression: source, awaitPromise: true, returnByValue: true };
  const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
  return new Promise((resolve, reject) => {
    const onMessage = (received: { sessionId: string; message: string }) => {
      if (received.sessionId !== sessionId) return;
      const reply = replySchema.safeParse(JSON.parse(received.message));
      if (!reply.success || reply.data.id !== id) return;
      session.off('Target.receivedMessageFromTarget', onMessage);
      resolve(reply.data.result.result.value);
    };
    session.on('Target.receivedMessageFromTarget', onMessage);
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
