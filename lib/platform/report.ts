import type { Clock } from './clock.ts';

/**
 * The one place for surprises: errors that no code expected. They are logged once per cause and kept
 * in memory for the diagnostics page. A report says what was being done, never on which page.
 */
export interface Reporter {
  readonly report: (doing: string, error: unknown) => void;
  /** Latest first. */
  readonly recent: () => readonly ReportedError[];
}

/** One surprise, without anything that says what the reader read. */
export interface Surprise {
  readonly doing: string;
  readonly message: string;
}

export interface ReportedError {
  readonly doing: string;
  readonly message: string;
  readonly times: number;
  /** ISO time of the last occurrence. */
  readonly last: string;
}

/** Causes kept; older ones make room. */
const MOST_CAUSES = 20;

/** An address in a message could name a page; what stays is enough to find the fault. */
const ADDRESS = /\b(?:https?|file):\/\/[^\s'")]+/g;

export interface ReporterParts {
  readonly clock: Clock;
  /** Where a cause is written the first time it is met. */
  readonly log: (text: string, error: unknown) => void;
  /** Keeps a surprise for later, each time. Never rejects and never reports. */
  readonly keep?: (surprise: Surprise) => void;
}

export function makeReporter({ clock, log, keep }: ReporterParts): Reporter {
  const causes = new Map<string, ReportedError>();
  return {
    report: (doing, error) => {
      const message = messageOf(error).replace(ADDRESS, '(address)').slice(0, 300);
      const key = `${doing}\n${message}`;
      const known = causes.get(key);
      keep?.({ doing, message });
      if (known === undefined) log(`Lookthrough, ${doing}:`, error);
      causes.delete(key);
      causes.set(key, {
        doing,
        message,
        times: (known?.times ?? 0) + 1,
        last: new Date(clock.now()).toISOString(),
      });
      const oldest = causes.size > MOST_CAUSES ? causes.keys().next().value : undefined;
      if (oldest !== undefined) causes.delete(oldest);
    },
    recent: () => [...causes.values()].reverse(),
  };
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return typeof error === 'string' ? error : `thrown value of type ${typeof error}`;
}
