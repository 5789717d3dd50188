import type { BackgroundScripts } from '#lib/platform/background-scripts.ts';

/**
 * How the background finds what a script has left that it loads when first needed (`lib/platform/background-scripts.ts`).
 * Both run in the background's global scope and meet there; no page can see it.
 */
export interface ScriptContract<T extends object> {
  /** Where it lies. */
  readonly key: symbol;
  /** Path in the built extension. */
  readonly script: string;
  /** A function that it must have: what else it gives comes with the same build. */
  readonly sign: keyof T & string;
}

/** To be called by the script itself. */
export function leaveBehind<T extends object>(
  scope: object,
  { key }: ScriptContract<T>,
  what: T,
): void {
  Reflect.set(scope, key, what);
}

/**
 * Loads the script, once in the life of this background, and gives what it left.
 *
 * @throws when it does not load, or left nothing
 */
export async function loadLeftBehind<T extends object>(
  scripts: BackgroundScripts,
  { key, script, sign }: ScriptContract<T>,
): Promise<T> {
  await scripts.load(script);
  const found: unknown = Reflect.get(globalThis, key);
  const isLeft = (value: unknown): value is T =>
    typeof Reflect.get(Object(value), sign) === 'function';
  if (!isLeft(found)) throw new Error(`${script} left nothing behind`);
  return found;
}
