/** Whether the browser lets us read origins. */
export interface SiteAccess {
  /** As it is now: an open page's access may have been taken back. @param origin `https://example.com` */
  readonly mayRead: (origin: string) => Promise<boolean>;
  /** The reader gave or took access. */
  readonly forget: () => void;
}

/** Origins remembered; with one more, all are asked for anew. */
const MOST_REMEMBERED = 100;

/**
 * Remembers what the browser said until the reader changes something: each question goes over to the browser's own
 * process, which takes as long as all the rest of the answer to a page. In this background's memory and nowhere else.
 */
export function makeSiteAccess(
  askBrowser: (patterns: readonly string[]) => Promise<boolean>,
): SiteAccess {
  const asked = new Map<string, Promise<boolean>>();
  return {
    mayRead(origin) {
      const known = asked.get(origin);
      if (known !== undefined) return known;
      if (asked.size >= MOST_REMEMBERED) asked.clear();
      const asking = askBrowser([`${origin}/*`]);
      asked.set(origin, asking);
      // A failure is no answer. What was forgotten meanwhile may have been asked again.
      asking.catch(() => asked.get(origin) === asking && asked.delete(origin));
      return asking;
    },
    forget: () => asked.clear(),
  };
}
