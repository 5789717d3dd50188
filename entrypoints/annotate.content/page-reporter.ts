import { systemClock } from '#lib/platform/clock.ts';
import { makeReporter, type Reporter } from '#lib/platform/report.ts';

/** Surprises in a page go to its console as warnings, each cause once: the page's own errors stay its own. */
export function makePageReporter(): Reporter {
  return makeReporter({ clock: systemClock, log: (text, error) => console.warn(text, error) });
}
