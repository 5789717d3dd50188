import * as z from 'zod/mini';
import type { Clock } from '#lib/platform/clock.ts';
import type { Surprise } from '#lib/platform/report.ts';
import type { RecordStore } from './record-store.ts';

/** A surprise, how often it was met, and when last. */
export interface ReportedError extends Surprise {
  readonly times: number;
  /** ISO time of the last occurrence. */
  readonly last: string;
}

/** The last surprises, kept over the background's many ends, for bug reports. */
export interface ErrorLog {
  /** Never rejects: an error that cannot be kept is in the console. */
  readonly keep: (surprise: Surprise) => Promise<void>;
  /** Latest first. */
  readonly recent: () => Promise<readonly ReportedError[]>;
}

const ERRORS = 'errors';
/** Causes kept; older ones make room. */
const MOST_CAUSES = 20;

const errorsSchema = z
  .array(
    z.object({
      doing: z.string().check(z.maxLength(120)),
      message: z.string().check(z.maxLength(300)),
      times: z.int().check(z.gte(1)),
      /** ISO date: when in the day somebody read something is not kept. */
      last: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    }),
  )
  .check(z.maxLength(MOST_CAUSES));

export function makeErrorLog(store: RecordStore, clock: Clock): ErrorLog {
  return {
    async keep(surprise) {
      const last = new Date(clock.now()).toISOString().slice(0, 10);
      try {
        await store.update(ERRORS, (old) => withError(errorsIn(old), surprise, last));
      } catch {
        // The store is what failed, or it is full: the console has the error, and reporting this would go round.
        return;
      }
    },
    recent: async () => errorsIn(await store.read(ERRORS)),
  };
}

function errorsIn(stored: unknown): readonly ReportedError[] {
  const parsed = errorsSchema.safeParse(stored);
  return parsed.success ? parsed.data : [];
}

function withError(
  errors: readonly ReportedError[],
  surprise: Surprise,
  last: string,
): readonly ReportedError[] {
  const doing = surprise.doing.slice(0, 120);
  const message = surprise.message.slice(0, 300);
  const isSame = (error: ReportedError) => error.doing === doing && error.message === message;
  const times = (errors.find(isSame)?.times ?? 0) + 1;
  const others = errors.filter((error) => !isSame(error));
  return [{ doing, message, times, last }, ...others].slice(0, MOST_CAUSES);
}
