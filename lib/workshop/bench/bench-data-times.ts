import { median } from '../median.ts';

/** A sample is repeated until it is about this long, ms: below, the clock of CPU time is too coarse. */
const SAMPLE_MS = 20;

type Task = readonly [name: string, run: () => unknown];

/**
 * Median milliseconds of CPU time of each task, so that other programs on the machine do not count; rounds go
 * through all tasks in turn. The first run of each warms up and is not counted.
 */
export function medianTimes(tasks: readonly Task[], rounds: number): Map<string, number> {
  const repeats = tasks.map(([, run]) => {
    const first = cpuOf(run, 1);
    const second = cpuOf(run, 1);
    return Math.max(
      1,
      Math.min(1000, Math.ceil(SAMPLE_MS / Math.max(0.02, Math.min(first, second)))),
    );
  });
  const times = new Map(tasks.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    tasks.forEach(([name, run], i) => {
      times.get(name)?.push(cpuOf(run, repeats[i] ?? 1));
    });
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

function cpuOf(run: () => unknown, repeats: number): number {
  const start = process.cpuUsage();
  for (let i = 0; i < repeats; i += 1) run();
  return cpuMs(start) / repeats;
}

/** CPU time of this process since `start`, all its threads, milliseconds. */
export function cpuMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
