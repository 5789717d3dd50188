/**
 * Stands in for WXT's lifecycle of content scripts, see `wxt.config.ts`. The original tells the page our
 * extension's id by an event and lets any page end the script with one; ours is `PageSwitch`, which
 * needs nothing from it.
 */
export class ContentScriptContext {
  /** Nothing ends it: kept so that WXT's start code finds what it expects. */
  readonly isValid = true;
}
