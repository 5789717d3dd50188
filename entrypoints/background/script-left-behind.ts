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

/** @throws when the script was loaded and left nothing */
export function scriptLeftBehind<T extends object>(
  scope: object,
  { key, script, sign }: ScriptContract<T>,
): T {
  const found: unknown = Reflect.get(scope, key);
  const isLeft = (value: unknown): value is T =>
    typeof Reflect.get(Object(value), sign) === 'function';
  if (!isLeft(found)) throw new Error(`${script} left nothing behind`);
  return found;
}
