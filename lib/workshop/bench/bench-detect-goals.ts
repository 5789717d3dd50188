/** A way's times as multiples of the floor, one for each kind of page; the second with the layout it makes necessary. */
export type Ratios = ReadonlyMap<
  string,
  readonly { readonly own: number; readonly laidOut: number }[]
>;

const CANDIDATES = 'candidate pass';
const WHOLE = 'detection in the page';
const HOVERQUOTE = 'HoverQuote’s way';

/** Most that a way may take, as a multiple of the floor (`performance.md`, 1). */
const GOALS = [
  { way: CANDIDATES, warmth: 'fresh', nodes: 1_000, most: 3.5 },
  { way: CANDIDATES, warmth: 'warm', nodes: 10_000, most: 1.5 },
  { way: WHOLE, warmth: 'warm', nodes: 10_000, most: 10 },
];
const LABEL_WIDTH = 24;
/** Ways that change the page, so that it has to be laid out again. */
const CHANGING = [HOVERQUOTE, 'mark.js with a regex', 'findAndReplaceDOMText'];

/** One line of the report: the ratios, with layout where the way causes any, and the goals with whether they are met. */
export function ratiosLine(
  way: string,
  ratios: Ratios,
  at: { readonly nodes: number; readonly warmth: string },
): string {
  const own = ratios.get(way) ?? [];
  const figures = own.map((one) => one.own.toFixed(1)).join(' / ');
  const laidOut = own.map((one) => one.laidOut.toFixed(1)).join(' / ');
  const layout = CHANGING.includes(way) ? `, with layout ${laidOut}` : '';
  const goals = goalsOf(way, ratios, at);
  const judged = goals.length > 0 ? `  (goal ${goals.join('; ')})` : '';
  return `  ${way.padEnd(LABEL_WIDTH)} ${figures}${layout}${judged}`;
}

/** Goals, each with whether every kind of page meets it. */
function goalsOf(
  way: string,
  ratios: Ratios,
  at: { readonly nodes: number; readonly warmth: string },
): string[] {
  const own = ratios.get(way) ?? [];
  const goals = GOALS.filter(
    (goal) => goal.way === way && goal.nodes === at.nodes && goal.warmth === at.warmth,
  ).map(({ most }) => `at most ${most}: ${met(own.every((one) => one.own <= most))}`);
  if (way !== WHOLE) return goals;
  const theirs = ratios.get(HOVERQUOTE) ?? [];
  const isFaster = own.every((one, shape) => one.own < (theirs[shape]?.own ?? 0));
  return [...goals, `faster than ${HOVERQUOTE}: ${met(isFaster)}`];
}

function met(isMet: boolean): string {
  return isMet ? 'met' : 'MISSED';
}
