/**
 * Hears of errors that nobody caught, in a script's own scope: they would stand in the console alone, which no reader
 * and no bug report sees. To be called before anything is awaited.
 */
export function onUnseenErrors(scope: EventTarget, report: (error: unknown) => void): void {
  scope.addEventListener('unhandledrejection', (event) => report(Reflect.get(event, 'reason')));
  scope.addEventListener('error', (event) => report(Reflect.get(event, 'error')));
}
