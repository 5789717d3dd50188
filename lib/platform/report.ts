/**
 * The one place for surprises: errors that no code expected. They are logged once per cause, and handed to whoever
 * keeps them. A report says what was being done, never on which page.
 */
export interface Reporter {
  readonly report: (doing: string, error: unknown) => void;
}

/** One surprise, without anything that says what the reader read. */
export interface Surprise {
  readonly doing: string;
  readonly message: string;
}

/** Causes remembered as logged; older ones make room and would be logged again. */
const MOST_CAUSES = 20;

/** An address in a message could name a page; what stays is enough to find the fault. */
const ADDRESS = /\b(?:https?|file):\/\/[^\s'")]+/g;

export interface ReporterParts {
  /** Where a cause is written the first time it is met. */
  readonly log: (text: string, error: unknown) => void;
  /** Keeps a surprise for later, each time. Never rejects and never reports. */
  readonly keep?: (surprise: Surprise) => void;
}

export function makeReporter({ log, keep }: ReporterParts): Reporter {
  const logged = new Set<string>();
  return {
    report: (doing, error) => {
      const message = messageOf(error).replace(ADDRESS, '(address)').slice(0, 300);
      const cause = `${doing}\n${message}`;
      keep?.({ doing, message });
      if (!logged.delete(cause)) log(`Lookthrough, ${doing}:`, error);
      logged.add(cause);
      const [oldest] = logged;
      if (oldest !== undefined && logged.size > MOST_CAUSES) logged.delete(oldest);
    },
  };
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  const isReadable = error instanceof Error || typeof error === 'string';
  return isReadable ? `${error}` : `thrown ${typeof error}`;
}
