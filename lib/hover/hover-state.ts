/**
 * When a card opens and closes, as a pure reducer. `T` is what the pointer can rest on, compared by `key`.
 *
 *     idle --enter--> dwelling(token) --delay-over--> open(token)
 *     dwelling --leave--> idle
 *     open --leave--> leaving --grace-over--> idle;  leaving --enter same--> open
 *     open|leaving --enter another--> open(new token), at once
 *     open|leaving --pin--> pinned;  pinned --enter|leave--> pinned
 *     idle|dwelling --pin(target)--> pinned(token), at once
 *     any --dismiss--> idle
 *
 * Each approach gets a token; timers and answers that carry another one die by themselves.
 */
export type HoverState<T extends HoverTarget> =
  | { readonly name: 'idle'; readonly token: number }
  | {
      readonly name: 'dwelling' | 'open' | 'leaving' | 'pinned';
      readonly token: number;
      readonly target: T;
    };

export interface HoverTarget {
  readonly key: string;
}

export type HoverEvent<T extends HoverTarget> =
  | { readonly type: 'enter'; readonly target: T }
  | { readonly type: 'leave' }
  | { readonly type: 'prefetch-over' | 'delay-over' | 'grace-over'; readonly token: number }
  | { readonly type: 'pin'; readonly target: T }
  | { readonly type: 'dismiss' };

export type HoverEffect<T extends HoverTarget> =
  | { readonly type: 'wait'; readonly timer: TimerName; readonly token: number }
  | { readonly type: 'stop-waiting' }
  | { readonly type: 'prefetch'; readonly token: number; readonly target: T }
  | { readonly type: 'open'; readonly token: number; readonly target: T; readonly pinned: boolean }
  | { readonly type: 'close' };

export type TimerName = 'prefetch' | 'show' | 'grace';

export interface HoverStep<T extends HoverTarget> {
  readonly state: HoverState<T>;
  readonly effects: readonly HoverEffect<T>[];
}

export function nextHover<T extends HoverTarget>(
  state: HoverState<T>,
  event: HoverEvent<T>,
): HoverStep<T> {
  switch (event.type) {
    case 'enter':
      return entered(state, event.target);
    case 'leave':
      return left(state);
    case 'pin':
      return pinned(state, event.target);
    case 'dismiss':
      return dismissed(state);
    default:
      return event.token === state.token ? timeOver(state, event.type) : unchanged(state);
  }
}

const STOP = { type: 'stop-waiting' } as const;
const CLOSE = { type: 'close' } as const;

function unchanged<T extends HoverTarget>(state: HoverState<T>): HoverStep<T> {
  return { state, effects: [] };
}

function entered<T extends HoverTarget>(state: HoverState<T>, target: T): HoverStep<T> {
  if (state.name === 'pinned') return unchanged(state);
  const isSame = state.name !== 'idle' && state.target.key === target.key;
  if (isSame && state.name === 'leaving') {
    return { state: { ...state, name: 'open' }, effects: [STOP] };
  }
  if (isSame) return unchanged(state);
  return state.name === 'open' || state.name === 'leaving'
    ? opened(state.token + 1, target, 'open')
    : dwelling(state.token + 1, target);
}

function dwelling<T extends HoverTarget>(token: number, target: T): HoverStep<T> {
  const wait = (timer: TimerName) => ({ type: 'wait', timer, token }) as const;
  return {
    state: { name: 'dwelling', token, target },
    effects: [STOP, wait('prefetch'), wait('show')],
  };
}

function opened<T extends HoverTarget>(
  token: number,
  target: T,
  name: 'open' | 'pinned',
): HoverStep<T> {
  return {
    state: { name, token, target },
    effects: [
      STOP,
      { type: 'prefetch', token, target },
      { type: 'open', token, target, pinned: name === 'pinned' },
    ],
  };
}

function left<T extends HoverTarget>(state: HoverState<T>): HoverStep<T> {
  if (state.name === 'dwelling') return dismissed(state);
  if (state.name !== 'open') return unchanged(state);
  const { token } = state;
  return {
    state: { ...state, name: 'leaving' },
    effects: [{ type: 'wait', timer: 'grace', token }],
  };
}

function pinned<T extends HoverTarget>(state: HoverState<T>, target: T): HoverStep<T> {
  const isSame = state.name !== 'idle' && state.target.key === target.key;
  const isOpen = state.name === 'open' || state.name === 'leaving' || state.name === 'pinned';
  return opened(isSame && isOpen ? state.token : state.token + 1, target, 'pinned');
}

function dismissed<T extends HoverTarget>(state: HoverState<T>): HoverStep<T> {
  if (state.name === 'idle') return unchanged(state);
  const isOpen = state.name !== 'dwelling';
  return {
    // A new token: whatever is still on its way belongs to the past.
    state: { name: 'idle', token: state.token + 1 },
    effects: isOpen ? [STOP, CLOSE] : [STOP],
  };
}

function timeOver<T extends HoverTarget>(
  state: HoverState<T>,
  type: 'prefetch-over' | 'delay-over' | 'grace-over',
): HoverStep<T> {
  if (type === 'grace-over') return state.name === 'leaving' ? dismissed(state) : unchanged(state);
  if (state.name !== 'dwelling') return unchanged(state);
  const { token, target } = state;
  if (type === 'prefetch-over') return { state, effects: [{ type: 'prefetch', token, target }] };
  return {
    state: { ...state, name: 'open' },
    effects: [{ type: 'open', token, target, pinned: false }],
  };
}
