import { describe, expect, test, vi } from 'vitest';
import { FURTHER_CHECKS } from '#lib/messages/further-checks.ts';
import { BACKGROUND_MESSAGES, type BackgroundMessageName } from '#lib/messages/protocol.ts';
import { ANSWER_WITHIN_MS, type BackgroundHandlers, makeReceiver } from '#lib/messages/receive.ts';
import type { SenderFacts } from '#lib/messages/sender.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';
import { PAGE_ADDRESS, SAMPLES } from './sample-messages.ts';

const OWN = { id: 'abcdef', origin: 'chrome-extension://abcdef' };
const PAGE: SenderFacts = { id: OWN.id, url: PAGE_ADDRESS, tab: { id: 7 }, frameId: 0 };
const POPUP: SenderFacts = { id: OWN.id, url: `${OWN.origin}/popup.html` };
const STRANGER: SenderFacts = {
  id: 'other',
  url: 'https://etfdb.com/',
  tab: { id: 7 },
  frameId: 0,
};
const FRAME: SenderFacts = { ...PAGE, frameId: 2 };

const NAMES = Object.keys(BACKGROUND_MESSAGES) as BackgroundMessageName[];

type AnyHandler = (request: unknown) => unknown;

/** Every message answered with its sample, but for those given. */
function receiverWith(given: Partial<Record<BackgroundMessageName, AnyHandler>> = {}) {
  const clock = makeFakeClock();
  const report = vi.fn();
  const handlers = Object.fromEntries(
    NAMES.map((name) => [name, given[name] ?? (async () => SAMPLES[name].reply)]),
  ) as unknown as BackgroundHandlers;
  const further = async () => ({ checks: FURTHER_CHECKS, handlers });
  const receive = makeReceiver({ handlers, further, own: () => OWN, clock, report });
  const ask = (name: string, request: unknown, sender: SenderFacts) =>
    receive({ ask: name, request }, sender);
  return { ask, receive, clock, report };
}

describe('hardening 21: who may ask what', () => {
  /** The whole reach of a content script, and so of a page that takes one over. */
  const PAGE_MAY = [
    'siteSettings',
    'annotate',
    'card',
    'injectDrawing',
    'injectCard',
    'openFund',
    'mute',
    'unmute',
    'rememberStrip',
    'hoverPace',
  ];
  const OWN_MAY_NOT = [
    'siteSettings',
    'annotate',
    'injectDrawing',
    'injectCard',
    'openFund',
    'rememberStrip',
    'hoverPace',
  ];

  test.each(NAMES)('%s', async (name) => {
    const { ask } = receiverWith();
    const { request, reply } = SAMPLES[name];
    const answered = { reply };
    const refused = { problem: 'not-allowed' };
    expect(await ask(name, request, PAGE)).toEqual(PAGE_MAY.includes(name) ? answered : refused);
    expect(await ask(name, request, POPUP)).toEqual(
      OWN_MAY_NOT.includes(name) ? refused : answered,
    );
    expect(await ask(name, request, STRANGER)).toEqual(refused);
    expect(await ask(name, request, FRAME)).toEqual(refused);
    expect(await ask(name, request, {})).toEqual(refused);
  });

  test.each([
    ['siteSettings', { host: 'example.org' }],
    ['rememberStrip', { host: 'example.org', shown: false }],
    ['mute', { what: 'site', value: 'example.org' }],
    ['unmute', { what: 'site', value: 'example.org' }],
  ] as const)('a content script names no other site: %s', async (name, request) => {
    const handler = vi.fn();
    const { ask } = receiverWith({ [name]: handler });
    expect(await ask(name, request, PAGE)).toEqual({ problem: 'not-allowed' });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([
    ['a popup of a private window, which says so', POPUP, true, true],
    ['a popup elsewhere', POPUP, undefined, false],
    ['anything but true says nothing', POPUP, 'true', false],
    ['a page in a private tab', { ...PAGE, tab: { id: 7, incognito: true } }, undefined, true],
    ['and cannot deny it', { ...PAGE, tab: { id: 7, incognito: true } }, false, true],
  ])('private: %s', async (_, sender, isPrivate, expected) => {
    const handler = vi.fn(async () => ({}));
    const { receive } = receiverWith({ mute: handler });
    const request = { what: 'ticker', value: 'ALL' };
    await receive({ ask: 'mute', request, isPrivate }, sender);
    expect(handler).toHaveBeenCalledWith(request, expect.objectContaining({ isPrivate: expected }));
  });

  test('our own pages may take back the rule of any site', async () => {
    const { ask } = receiverWith();
    const request = { what: 'site', value: 'example.org' };
    expect(await ask('unmute', request, POPUP)).toEqual({ reply: {} });
  });

  test('what is not of the table is left to others', () => {
    const { receive } = receiverWith();
    const foreign = [
      undefined,
      null,
      7,
      'card',
      [],
      {},
      { ask: 7 },
      { ask: 'toString' },
      { ask: '__proto__' },
    ];
    for (const message of foreign) expect(receive(message, PAGE)).toBeUndefined();
  });

  test('a request of another shape never reaches the handler', async () => {
    const handler = vi.fn();
    const { ask } = receiverWith({ card: handler });
    const wrong = [
      undefined,
      null,
      {},
      { ticker: 'AIQ' },
      { ticker: '<b>', market: 'US' },
      { ticker: 'AIQ', market: 'XX' },
    ];
    for (const request of wrong) {
      expect(await ask('card', request, PAGE)).toEqual({ problem: 'bad-request' });
    }
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('hardening 3: handlers that throw, hang or answer nonsense', () => {
  const failing: readonly [string, AnyHandler][] = [
    [
      'throws at once',
      () => {
        throw new Error('boom');
      },
    ],
    ['rejects', () => Promise.reject(new Error('boom'))],
    [
      'throws no error',
      () => {
        throw 'boom';
      },
    ],
    ['returns undefined', () => Promise.resolve(undefined)],
    ['returns another shape', () => Promise.resolve({ ticker: 'AIQ' })],
    [
      'returns what is too large',
      () =>
        Promise.resolve({
          ...SAMPLES.card.reply,
          notices: Array.from({ length: 40 }, () => '金'.repeat(599)),
        }),
    ],
  ];
  test.each(failing)('%s: the asker hears of it, the reporter too', async (_, handler) => {
    const { ask, report } = receiverWith({ card: handler });
    expect(await ask('card', SAMPLES.card.request, PAGE)).toEqual({ problem: 'failed' });
    expect(report).toHaveBeenCalledExactlyOnceWith('answering card', expect.anything());
  });

  test('a reporter that fails itself costs no answer', async () => {
    const { ask, report } = receiverWith({ card: () => Promise.reject(new Error('boom')) });
    report.mockImplementation(() => {
      throw new Error('the reporter too');
    });
    expect(await ask('card', SAMPLES.card.request, PAGE)).toEqual({ problem: 'failed' });
  });

  test('a handler that hangs is answered for before Firefox stops the background', async () => {
    const { ask, clock } = receiverWith({ card: () => new Promise(() => undefined) });
    const answer = ask('card', SAMPLES.card.request, PAGE);
    clock.advance(ANSWER_WITHIN_MS);
    expect(await answer).toEqual({ problem: 'timed-out' });
    expect(ANSWER_WITHIN_MS).toBeLessThan(30_000);
  });

  test('answers in time leave one timer behind, and that for no longer than an answer may take', async () => {
    const { ask, clock } = receiverWith();
    for (let times = 0; times < 3; times += 1) await ask('card', SAMPLES.card.request, PAGE);
    expect(clock.pending()).toBe(1);
    clock.advance(ANSWER_WITHIN_MS);
    expect(clock.pending()).toBe(0);
  });
});

test('a question asked again while it is worked on gets the same answer, without the work twice', async () => {
  let finish: (reply: unknown) => void = () => undefined;
  const card = vi.fn(
    () =>
      new Promise((done) => {
        finish = done;
      }),
  );
  const { receive } = receiverWith({ card });
  const { request, reply } = SAMPLES.card;
  const question = { ask: 'card', request, id: 'q-1' };
  const answers = [
    receive(question, PAGE),
    receive(question, PAGE),
    receive(question, { ...PAGE, tab: { id: 8 } }),
  ];
  await vi.waitFor(() => expect(card).toHaveBeenCalledTimes(2));
  finish(reply);
  await expect(answers[2]).resolves.toEqual({ reply });
  expect(answers[0]).toBe(answers[1]);
});
