import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FURTHER_CHECKS } from '#lib/messages/further-checks.ts';
import { BACKGROUND_MESSAGES, type BackgroundMessageName } from '#lib/messages/protocol.ts';
import { type BackgroundHandlers, makeReceiver } from '#lib/messages/receive.ts';
import type { SenderFacts } from '#lib/messages/sender.ts';
import { damaged } from '#test/messages/damaged.ts';
import { SAMPLES } from '#test/messages/sample-messages.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';
import { atLeast, fuzzRuns, fuzzTimeout } from './fuzz-runs.ts';

const OWN = { id: 'abcdef', origin: 'chrome-extension://abcdef' };
const NAMES = Object.keys(BACKGROUND_MESSAGES) as BackgroundMessageName[];

/** Handlers note which messages reached them, with requests that must be as the table says. */
function watchedReceiver() {
  const reached: BackgroundMessageName[] = [];
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      async (request: unknown) => {
        expect(BACKGROUND_MESSAGES[name].request.safeParse(request).success).toBe(true);
        reached.push(name);
        return SAMPLES[name].reply;
      },
    ]),
  ) as unknown as BackgroundHandlers;
  const surprises: unknown[] = [];
  const report = (doing: string, error: unknown) => void surprises.push(doing, error);
  const further = async () => ({ checks: FURTHER_CHECKS, handlers });
  const clock = makeFakeClock();
  const receive = makeReceiver({ handlers, further, own: () => OWN, clock, report });
  return { receive, reached, surprises };
}

const anySender = fc.record(
  {
    id: fc.constantFrom('abcdef', 'other', ''),
    url: fc.constantFrom(
      'https://etfdb.com/etf/AIQ/',
      'http://etfdb.com/',
      `${OWN.origin}/popup.html`,
      `${OWN.origin}.evil.example/`,
      'about:blank',
      'data:text/html,x',
      'no address',
    ),
    origin: fc.constantFrom('https://etfdb.com', OWN.origin, 'null', 'https://evil.example'),
    tab: fc.record({ id: fc.nat(9), incognito: fc.boolean() }),
    frameId: fc.nat(2),
  },
  { requiredKeys: [] },
);

/** Half of them are who they say they are, or nobody would get past the door. */
const sender = fc.oneof(
  anySender,
  fc.constantFrom(
    { id: 'abcdef', url: 'https://etfdb.com/etf/AIQ/', tab: { id: 7 }, frameId: 0 },
    { id: 'abcdef', url: `${OWN.origin}/popup.html` },
  ),
);

const anyMessage = fc.oneof(
  // As many messages as there are, about one in ten that is no message of ours at all.
  { arbitrary: fc.anything(), weight: Math.ceil(NAMES.length / 10) },
  fc
    .tuple(fc.constantFrom(...NAMES), fc.anything())
    .map(([ask, request]) => ({ ask, request }) as unknown),
  ...NAMES.map((ask) => damaged(SAMPLES[ask].request).map((request) => ({ ask, request }))),
);

describe('hardening 21: ten thousand messages from anybody', () => {
  test(
    'each is answered or left alone; only whole requests of allowed senders reach a handler',
    async () => {
      const counts = { answered: 0, refused: 0, bad: 0, left: 0 };
      await fc.assert(
        fc.asyncProperty(anyMessage, sender, async (message, from: SenderFacts) => {
          const { receive, reached, surprises } = watchedReceiver();
          const answer = await receive(message, from);
          expect(surprises).toEqual([]);
          if (answer === undefined) {
            counts.left += 1;
          } else if ('reply' in answer) {
            counts.answered += 1;
            const [name] = reached;
            const isPage = from.url?.startsWith('http') ?? false;
            const kind = from.url === undefined ? 'background' : isPage ? 'page' : 'own';
            expect(from.id).toBe('abcdef');
            expect(name && BACKGROUND_MESSAGES[name].from).toContain(kind);
            if (isPage) expect(from.frameId).toBe(0);
          } else {
            expect(reached).toEqual([]);
            if (answer.problem === 'not-allowed') counts.refused += 1;
            else counts.bad += 1;
          }
        }),
        fuzzRuns(),
      );
      // All four ways were really tried.
      expect(Math.min(...Object.values(counts)), JSON.stringify(counts)).toBeGreaterThan(
        atLeast(0.03),
      );
    },
    fuzzTimeout(),
  );
});
