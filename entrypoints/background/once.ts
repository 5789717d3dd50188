export interface Once<T> {
  (): Promise<T>;
  /** What was made, or is being made; makes nothing. */
  readonly soFar: () => Promise<T> | undefined;
}

/** Makes something when it is first asked for, once; again after a failure. */
export function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined;
  const ask = () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  return Object.assign(ask, { soFar: () => made });
}
