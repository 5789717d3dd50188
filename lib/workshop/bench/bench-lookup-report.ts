import { middleMean } from '../middle-mean.ts';

/** What one question took, in ms: ours, and the echo that answers the same words. */
export interface BesideEcho {
  readonly ours: readonly number[];
  readonly echo: readonly number[];
}

/** Asks ours and the echo in turn, so that what the machine does meanwhile meets both alike. */
export async function alternate(
  rounds: number,
  ask: { readonly [Who in keyof BesideEcho]: () => Promise<number> },
): Promise<BesideEcho> {
  const times = { ours: [] as number[], echo: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await ask.ours());
    times.echo.push(await ask.echo());
  }
  return times;
}

/** One line: means of the middle half, their ratio beside the goal where there is one, the fastest of each. */
export function besideEchoLine(
  what: string,
  { ours, echo }: BesideEcho,
  goal: number | undefined,
): string {
  const [a, b] = [middleMean(ours), middleMean(echo)];
  const ratio = `${(a / b).toFixed(2)} times (${goal === undefined ? 'no goal' : `goal ${goal}`})`;
  const times = `${a.toFixed(2).padStart(8)} ms, echo ${b.toFixed(2)} ms: ${ratio}`;
  const fastest = `fastest ${Math.min(...ours).toFixed(2)} and ${Math.min(...echo).toFixed(2)}`;
  return `${what.padEnd(46)}${times}, ${fastest}, ${ours.length} rounds`;
}

/** Goals of `npm run bench -- lookup`, times an echo. */
export const LOOKUP_GOALS = { firstStart: 2, cold: 1.15, warm: 1.25 };
