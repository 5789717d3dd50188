import * as z from 'zod/mini';

/** What a trace of Chromium has of one page, as far as it counts here. Milliseconds of the thread's own time. */
export interface OurTime {
  /**
   * Main-thread time inside functions of ours, layout that they forced included, and in whatever went on after an
   * `await`. A trace does not say whose that was, so on a page that awaits things itself its own share is in here too:
   * take off what the page has without us.
   */
  readonly scriptMs: number;
  /** The most of it within one main-thread task. */
  readonly longestTaskMs: number;
}

/** Categories to trace: scripts with their addresses, what goes on after an `await`, and the tasks around them. */
export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
];

const eventSchema = z.looseObject({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds. */
  ts: z.number(),
  dur: z.optional(z.number()),
  /** Processor time of the thread, microseconds: a busy machine does not lengthen it. */
  tdur: z.optional(z.number()),
  args: z.optional(
    z.looseObject({ data: z.optional(z.looseObject({ url: z.optional(z.string()) })) }),
  ),
});
const traceSchema = z.looseObject({ traceEvents: z.array(eventSchema) });

type TraceEvent = z.output<typeof eventSchema>;

const SCRIPT_RUNS = new Set(['FunctionCall', 'EvaluateScript']);
/** Continuations of promises. Callbacks of observers run in here too, each with its address. */
const CONTINUATIONS = 'RunMicrotasks';

/** Adds up what ran from an extension's address, in whichever thread of a page it ran, and the continuations beside it. */
export function ourTimeIn(trace: unknown): OurTime {
  const { traceEvents } = z.parse(traceSchema, trace);
  const byThread = Map.groupBy(
    traceEvents.filter((event) => event.ph === 'X' && event.dur !== undefined),
    threadOf,
  );
  const tasks = [...byThread.values()].flatMap(ourTasksIn);
  return {
    scriptMs: tasks.reduce((sum, ms) => sum + ms, 0),
    longestTaskMs: Math.max(0, ...tasks),
  };
}

/** Milliseconds of ours in each task of one thread that has any. */
function ourTasksIn(events: readonly TraceEvent[]): number[] {
  const runs = events.filter(({ name }) => SCRIPT_RUNS.has(name));
  const theirs = runs.filter((event) => !isOurs(event));
  const mayBeOurs = [
    ...runs.filter(isOurs),
    ...events.filter(({ name }) => name === CONTINUATIONS),
  ].filter((event) => !theirs.some((other) => holds(other, event)) || isOurs(event));
  const outermost = outermostOf(mayBeOurs);
  const taskEvents = events.filter(({ name }) => name === 'RunTask');
  const byTask = new Map<TraceEvent, number>();
  for (const event of outermost) {
    const task = taskEvents.find((candidate) => holds(candidate, event)) ?? event;
    const within = outermostOf(theirs.filter((other) => holds(event, other)));
    const ms = lengthMs(event) - (isOurs(event) ? 0 : sumMs(within));
    byTask.set(task, (byTask.get(task) ?? 0) + ms);
  }
  return [...byTask.values()];
}

function outermostOf(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter((event) => !events.some((other) => holds(other, event)));
}

const isOurs = ({ args }: TraceEvent) =>
  args?.data?.url?.startsWith('chrome-extension://') === true;
const sumMs = (events: readonly TraceEvent[]) =>
  events.reduce((sum, event) => sum + lengthMs(event), 0);
const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const lengthMs = ({ dur = 0, tdur }: TraceEvent) => (tdur ?? dur) / 1000;

/** Whether `inner` ran within `outer`; both are of one thread. */
function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return (
    outer !== inner &&
    outer.ts <= inner.ts &&
    outer.ts + (outer.dur ?? 0) >= inner.ts + (inner.dur ?? 0)
  );
}
