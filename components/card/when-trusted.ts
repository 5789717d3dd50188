/**
 * A handler for what a reader did, deaf to events that a page's script made up. React's synthetic event
 * repeats the native event's `isTrusted`.
 */
export function whenTrusted(action: () => void): (event: { readonly isTrusted: boolean }) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
