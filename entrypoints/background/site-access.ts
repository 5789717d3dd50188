/** Whether the browser lets us read origins. */
export interface SiteAccess {
  /** As it is now: an open page's access may have been taken back. @param origin `https://example.com` */
  readonly mayRead: (origin: string) => Promise<boolean>;
  /** The reader gave or took access. */
  readonly forget: () => void;
}

export interface SiteAccessParts {
  /** Whether we may read all of these match patterns. */
  readonly askBrowser: (patterns: readonly string[]) => Promise<boolean>;
  /** Match patterns that we could read when this background started; nothing where the browser did not say. */
  readonly givenAtStart: () => Promise<readonly string[] | undefined>;
}

/** Origins remembered; with one more, all are asked for anew. */
const MOST_REMEMBERED = 100;

/**
 * Remembers what the browser said until the reader changes something: each question goes over to the browser's own
 * process, which takes as long as all the rest of the answer to a page. In this background's memory and nowhere else.
 * A background that was just started does not wait for that either: what it may read was asked for with the first line
 * of its script, before it was known for which page (a millisecond of the first answer's two).
 */
export function makeSiteAccess({ askBrowser, givenAtStart }: SiteAccessParts): SiteAccess {
  const asked = new Map<string, Promise<boolean>>();
  let isFresh = true;

  async function ask(origin: string): Promise<boolean> {
    const given = isFresh ? await givenAtStart() : undefined;
    return given?.some((pattern) => isWithin(origin, pattern)) || askBrowser([`${origin}/*`]);
  }

  return {
    mayRead(origin) {
      const known = asked.get(origin);
      if (known !== undefined) return known;
      if (asked.size >= MOST_REMEMBERED) asked.clear();
      const asking = ask(origin);
      asked.set(origin, asking);
      // A failure is no answer. What was forgotten meanwhile may have been asked again.
      asking.catch(() => asked.get(origin) === asking && asked.delete(origin));
      return asking;
    },
    forget() {
      isFresh = false;
      asked.clear();
    },
  };
}

/** Surely within the pattern; what is not found so (ports, any scheme, paths) the browser knows. */
function isWithin(origin: string, pattern: string): boolean {
  const [scheme, host = ''] = origin.split('://');
  if (pattern === `${origin}/*`) return true;
  const above = pattern.match(/^(\w+):\/\/\*\.([^/]+)\/\*$/);
  return above?.[1] === scheme && (host === above?.[2] || host.endsWith(`.${above?.[2]}`));
}
