/** What a command may touch; tests hand in their own. */
export interface CommandIo {
  /** One JSON value or JSON line on standard output. */
  readonly print: (line: string) => void;
  /** Progress and problems on standard error. */
  readonly say: (line: string) => void;
  /** Standard input, whole. */
  readonly readInput: () => Promise<string>;
}

/** A command of `npm run -s cli -- NAME …`: arguments in, exit code out. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

/** Expected trouble with what the user asked for: printed as one line, exit code 1. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
}

/** An option that `parseArgs` does not know, or one without its value. */
export function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(`${error.code}`);
}
