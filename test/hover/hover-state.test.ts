import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, nextHover } from '#lib/hover/hover-state.ts';

/*
 *     idle --enter--> dwelling(token) --delay-over--> open(token)
 *     dwelling --leave--> idle
 *     open --leave--> leaving --grace-over--> idle;  leaving --enter same--> open
 *     open|leaving --enter another--> open(new token), at once
 *     open|leaving --pin--> pinned;  pinned --enter|leave--> pinned
 *     idle|dwelling --pin(target)--> pinned(token), at once
 *     any --dismiss--> idle
 */
interface Word {
  readonly key: string;
}
const SPY: Word = { key: 'SPY' };
const QQQ: Word = { key: 'QQQ' };

type State = HoverState<Word>;
const idle = (token = 0): State => ({ name: 'idle', token });
const at = (name: 'dwelling' | 'open' | 'leaving' | 'pinned', target = SPY, token = 1): State => ({
  ...{ name, token, target },
});
const effectsOf = (state: State, event: HoverEvent<Word>) =>
  nextHover(state, event).effects.map((effect) =>
    effect.type === 'wait' ? `wait ${effect.timer}` : effect.type,
  );
const stateAfter = (state: State, event: HoverEvent<Word>) => nextHover(state, event).state;

describe('opening', () => {
  test('entering a word starts dwelling with a new token, and both waits', () => {
    expect(stateAfter(idle(), { type: 'enter', target: SPY })).toEqual(at('dwelling'));
    expect(effectsOf(idle(), { type: 'enter', target: SPY })).toEqual([
      'stop-waiting',
      'wait prefetch',
      'wait show',
    ]);
  });

  test('the first wait asks early, without opening', () => {
    const event = { type: 'prefetch-over', token: 1 } as const;
    expect(stateAfter(at('dwelling'), event)).toEqual(at('dwelling'));
    expect(effectsOf(at('dwelling'), event)).toEqual(['prefetch']);
  });

  test('the second wait opens the card', () => {
    const event = { type: 'delay-over', token: 1 } as const;
    expect(stateAfter(at('dwelling'), event)).toEqual(at('open'));
    expect(effectsOf(at('dwelling'), event)).toEqual(['open']);
  });

  test('moving within the same word changes nothing', () => {
    for (const name of ['dwelling', 'open', 'pinned'] as const) {
      expect(nextHover(at(name), { type: 'enter', target: SPY })).toEqual({
        state: at(name),
        effects: [],
      });
    }
  });

  test('another word while dwelling starts over with it', () => {
    expect(stateAfter(at('dwelling'), { type: 'enter', target: QQQ })).toEqual(
      at('dwelling', QQQ, 2),
    );
  });

  test.each(['open', 'leaving'] as const)('another word while %s opens at once', (name) => {
    const event = { type: 'enter', target: QQQ } as const;
    expect(stateAfter(at(name), event)).toEqual(at('open', QQQ, 2));
    expect(effectsOf(at(name), event)).toEqual(['stop-waiting', 'prefetch', 'open']);
  });
});

describe('closing', () => {
  test('leaving before the card opened is the end of it', () => {
    expect(stateAfter(at('dwelling'), { type: 'leave' })).toEqual(idle(2));
    expect(effectsOf(at('dwelling'), { type: 'leave' })).toEqual(['stop-waiting']);
  });

  test('leaving an open card is forgiven for a while', () => {
    expect(stateAfter(at('open'), { type: 'leave' })).toEqual(at('leaving'));
    expect(effectsOf(at('open'), { type: 'leave' })).toEqual(['wait grace']);
  });

  test('coming back in time keeps it open', () => {
    expect(stateAfter(at('leaving'), { type: 'enter', target: SPY })).toEqual(at('open'));
    expect(effectsOf(at('leaving'), { type: 'enter', target: SPY })).toEqual(['stop-waiting']);
  });

  test('not coming back closes it', () => {
    const event = { type: 'grace-over', token: 1 } as const;
    expect(stateAfter(at('leaving'), event)).toEqual(idle(2));
    expect(effectsOf(at('leaving'), event)).toEqual(['stop-waiting', 'close']);
  });

  test.each(['open', 'leaving', 'pinned'] as const)('Escape closes a card that is %s', (name) => {
    expect(stateAfter(at(name), { type: 'dismiss' })).toEqual(idle(2));
    expect(effectsOf(at(name), { type: 'dismiss' })).toEqual(['stop-waiting', 'close']);
  });

  test('Escape with nothing open does nothing', () => {
    expect(nextHover(idle(), { type: 'dismiss' })).toEqual({ state: idle(), effects: [] });
  });
});

describe('pinning', () => {
  test('keeps the open card, under the same token', () => {
    expect(stateAfter(at('open'), { type: 'pin', target: SPY })).toEqual(at('pinned'));
  });

  test('opens at once where nothing is open', () => {
    expect(stateAfter(idle(), { type: 'pin', target: SPY })).toEqual(at('pinned'));
    expect(effectsOf(at('dwelling'), { type: 'pin', target: SPY })).toEqual([
      'stop-waiting',
      'prefetch',
      'open',
    ]);
  });

  test('a pinned card stays while the pointer goes elsewhere', () => {
    expect(stateAfter(at('pinned'), { type: 'leave' })).toEqual(at('pinned'));
    expect(stateAfter(at('pinned'), { type: 'enter', target: QQQ })).toEqual(at('pinned'));
  });
});

describe('tokens', () => {
  test.each(['prefetch-over', 'delay-over', 'grace-over'] as const)(
    'a late %s of an earlier approach changes nothing',
    (type) => {
      for (const name of ['dwelling', 'open', 'leaving', 'pinned'] as const) {
        const state = at(name, SPY, 7);
        expect(nextHover(state, { type, token: 6 })).toEqual({ state, effects: [] });
      }
    },
  );

  test('no sequence of events shows a card without closing it, or closes what was not shown', () => {
    const target = fc.constantFrom(SPY, QQQ);
    const event = fc.oneof(
      fc.record({ type: fc.constant('enter' as const), target }),
      fc.constant({ type: 'leave' as const }),
      fc.constant({ type: 'dismiss' as const }),
      fc.record({ type: fc.constant('pin' as const), target }),
      fc.record({
        type: fc.constantFrom(
          'prefetch-over' as const,
          'delay-over' as const,
          'grace-over' as const,
        ),
        token: fc.nat(12),
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: State = idle();
        let isShown = false;
        for (const next of [...events, { type: 'dismiss' as const }]) {
          const before = state.token;
          const step = nextHover(state, next);
          state = step.state;
          expect(state.token).toBeGreaterThanOrEqual(before);
          for (const effect of step.effects) {
            if (effect.type === 'open') isShown = true;
            if (effect.type === 'close') {
              expect(isShown).toBe(true);
              isShown = false;
            }
          }
          const isOpen = ['open', 'leaving', 'pinned'].includes(state.name);
          expect(isOpen).toBe(isShown);
        }
        expect(isShown).toBe(false);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
