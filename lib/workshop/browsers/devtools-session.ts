import * as z from 'zod/mini';

/** What a method answers, as its protocol page says; each asker reads what it needs. */
export type DevtoolsAnswer = Readonly<Record<string, unknown>>;

export interface DevtoolsEvent {
  readonly method: string;
  readonly params: DevtoolsAnswer;
  readonly sessionId?: string | undefined;
}

/** Chromium's DevTools protocol and nothing over it: nothing is attached to that was not asked for. */
export interface DevtoolsSession {
  /** @throws with the browser's own words when it refuses */
  readonly send: (
    method: string,
    params?: DevtoolsAnswer,
    sessionId?: string,
  ) => Promise<DevtoolsAnswer>;
  readonly onEvent: (run: (event: DevtoolsEvent) => void) => void;
  readonly close: () => void;
}

const record = z.record(z.string(), z.unknown());

const messageSchema = z.object({
  id: z.optional(z.number()),
  method: z.optional(z.string()),
  params: z.optional(record),
  result: z.optional(record),
  error: z.optional(z.object({ message: z.string() })),
  sessionId: z.optional(z.string()),
});

interface Waiting {
  readonly resolve: (answer: DevtoolsAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** @param address `ws://127.0.0.1:PORT/devtools/browser/…`, as the browser prints it */
export async function openDevtools(address: string): Promise<DevtoolsSession> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: DevtoolsEvent) => void)[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const {
      id,
      method,
      params = {},
      result = {},
      error,
      sessionId,
    } = z.parse(messageSchema, JSON.parse(String(data)));
    if (method !== undefined) for (const run of listeners) run({ method, params, sessionId });
    const asker = id === undefined ? undefined : waiting.get(id);
    if (asker === undefined || id === undefined) return;
    waiting.delete(id);
    if (error) asker.reject(new Error(error.message));
    else asker.resolve(result);
  });
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error(`nobody at ${address}`)));
  });
  return {
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      }),
    onEvent: (run) => void listeners.push(run),
    close: () => socket.close(),
  };
}
