import * as z from 'zod/mini';

/** What a trace of Chromium has of one page, as far as it counts here. Milliseconds of the thread's own time. */
export interface OurTime {
  /** Main-thread time inside functions of ours, layout that they forced included. */
  readonly scriptMs: number;
  /** Of it in the script that draws. */
  readonly drawMs: number;
  /** The most that functions of ours took of one main-thread task; the page's own share is not ours. */
  readonly longestTaskMs: number;
}

/** Categories to trace: scripts with their addresses, and the tasks around them. */
export const TRACE_CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

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

/** Adds up what ran from an extension's address, in whichever thread of a page it ran. */
export function ourTimeIn(trace: unknown): OurTime {
  const { traceEvents } = z.parse(traceSchema, trace);
  const complete = traceEvents.filter((event) => event.ph === 'X' && event.dur !== undefined);
  const ours = complete.filter(
    (event) =>
      SCRIPT_RUNS.has(event.name) && event.args?.data?.url?.startsWith('chrome-extension://'),
  );
  const tasks = Map.groupBy(
    complete.filter((event) => event.name === 'RunTask'),
    threadOf,
  );
  const outermost = ours.filter((event) => !ours.some((other) => holds(other, event)));
  const byTask = new Map<TraceEvent, number>();
  for (const event of outermost) {
    const task = tasks.get(threadOf(event))?.find((candidate) => holds(candidate, event)) ?? event;
    byTask.set(task, (byTask.get(task) ?? 0) + lengthMs(event));
  }
  return {
    scriptMs: sumMs(outermost),
    drawMs: sumMs(outermost.filter((event) => event.args?.data?.url?.endsWith('/draw.js'))),
    longestTaskMs: Math.max(0, ...byTask.values()),
  };
}

const sumMs = (events: readonly TraceEvent[]) =>
  events.reduce((sum, event) => sum + lengthMs(event), 0);
const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const lengthMs = ({ dur = 0, tdur }: TraceEvent) => (tdur ?? dur) / 1000;

/** Whether `inner` ran within `outer`, in the same thread. */
function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return (
    outer !== inner &&
    threadOf(outer) === threadOf(inner) &&
    outer.ts <= inner.ts &&
    outer.ts + (outer.dur ?? 0) >= inner.ts + (inner.dur ?? 0)
  );
}
