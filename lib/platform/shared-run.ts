import type { Clock } from './clock.ts';

/**
 * One run of a piece of work for all tabs that want it at the same time: the first does it, the others see its
 * progress and its result. The browser lets go of the lock when a tab dies, so there is nothing to expire: one
 * of those that wait does the work then.
 */
export interface SharedRun {
  /**
   * @param name of the work; the same name means the same result
   * @throws what `work` throws in this tab; another tab's failure is no result, this one tries itself
   */
  readonly run: <T>(name: string, work: SharedWork<T>) => Promise<T>;
}

export interface SharedWork<T> {
  readonly signal: AbortSignal;
  /** `tell` passes progress on to the tabs that wait. */
  readonly work: (tell: (progress: unknown) => void) => Promise<T>;
  /** Progress told by the tab that does the work, unparsed. */
  readonly onProgress: (progress: unknown) => void;
  /** Parses a result of another tab; undefined: not one that this tab can use. */
  readonly parse: (result: unknown) => T | undefined;
}

export interface SharedRunParts {
  readonly locks: Pick<LockManager, 'request'>;
  readonly openChannel: (name: string) => Channel;
  readonly clock: Clock;
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent) => unknown) | null;
};

/** A lock can be free before the result of the tab that held it has arrived. */
const RESULT_ARRIVES_WITHIN_MS = 300;

export function makeSharedRun({ locks, openChannel, clock }: SharedRunParts): SharedRun {
  async function run<T>(name: string, work: SharedWork<T>): Promise<T> {
    const channel = openChannel(name);
    const told = listen(channel, work);
    const lead = async (): Promise<T> => {
      channel.onmessage = null;
      const value = await work.work((progress) => channel.postMessage({ progress }));
      channel.postMessage({ result: value });
      return value;
    };
    try {
      const first = await locks.request(name, { ifAvailable: true }, async (lock) =>
        lock === null ? undefined : { value: await lead() },
      );
      if (first !== undefined) return first.value;
      const signal = AbortSignal.any([work.signal, told.arrived]);
      return await locks.request(name, { signal }, async () => {
        const result = await told.within(RESULT_ARRIVES_WITHIN_MS, clock);
        return result === undefined ? await lead() : result.value;
      });
    } catch (error) {
      // Waiting for the lock ended because the answer is here.
      const result = told.result();
      if (result !== undefined) return result.value;
      throw error;
    } finally {
      channel.close();
    }
  }
  return { run };
}

/** Listens to the tab that does the work. */
function listen<T>(channel: Channel, { parse, onProgress }: SharedWork<T>) {
  const arrived = new AbortController();
  let result: { readonly value: T } | undefined;
  channel.onmessage = ({ data }) => {
    const value = isTold(data, 'result') ? parse(data.result) : undefined;
    if (value !== undefined) {
      result = { value };
      arrived.abort();
    } else if (isTold(data, 'progress')) onProgress(data.progress);
  };
  const within = (ms: number, clock: Clock) =>
    new Promise<typeof result>((resolve) => {
      if (result !== undefined) return resolve(result);
      const stop = clock.after(ms, () => resolve(result));
      arrived.signal.addEventListener('abort', () => {
        stop();
        resolve(result);
      });
    });
  return { arrived: arrived.signal, result: () => result, within };
}

function isTold<K extends string>(data: unknown, key: K): data is { readonly [key in K]: unknown } {
  return typeof data === 'object' && data !== null && key in data;
}
