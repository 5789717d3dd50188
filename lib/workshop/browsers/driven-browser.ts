import type { OverlaySnapshot } from './overlay-snapshot.ts';

/** One small face for both browsers, so that each test is written once. */
export interface DrivenBrowser {
  readonly name: BrowserName;
  /** Browser's own name and version, for reports. */
  readonly version: string;
  newPage(url?: string): Promise<DrivenPage>;
  /** Every tab, also those that the extension opened. */
  tabs(): Promise<readonly DrivenPage[]>;
  /** Address of a page of our extension, e.g. `popup.html`. */
  extensionUrl(path: string): string;
  /** Ends the extension's background as an idle browser would; the next message starts it again. */
  killBackground(): Promise<void>;
  /** What the address bar lists below our keyword and this text. */
  suggestions(text: string): Promise<readonly string[]>;
  /** Our keyword and this text in the address bar, and Enter. */
  enterKeyword(text: string): Promise<void>;
  /** Our line in the menu of what is selected on the page in front. */
  lookThroughSelection(page: DrivenPage): Promise<void>;
  /** Takes the network away from every page and from the background, and gives it back. */
  setOffline(isOffline: boolean): Promise<void>;
  /** Firefox: gives our extension access to the sites of a pattern, or takes it, as its reader would. */
  setSiteAccess?(pattern: string, isGiven: boolean): Promise<void>;
  /** Chromium: takes all sites from our extension, or gives them back, as its reader would on the page of extensions. */
  setAllSiteAccess?(isGiven: boolean): Promise<void>;
  /** Chromium: whether the background runs now; asking does not start it. */
  isBackgroundRunning?(): Promise<boolean>;
  /** Firefox: answers the browser's own question for access, once it is on the screen. */
  answerAccessQuestion?(answer: 'allow' | 'refuse'): Promise<void>;
  /** Chromium: has an event of the background's browser calls happen there, `contextMenus.onClicked` say. */
  fireInBackground?(event: string, details: readonly unknown[]): Promise<void>;
  /** Chromium: the popup in the button’s own window, over the page in front. */
  openPopup?(): Promise<OpenedPopup>;
  /** Firefox: opens an address in a private window, where our extension is allowed then. */
  openPrivate?(url: string): Promise<DrivenPage>;
  /** Resolves when the browser has ended, also when its reader closed the window. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** The toolbar button's own window. It is no tab, so the driver has no page for it. */
export interface OpenedPopup {
  /** When it was asked for; milliseconds since 1970. */
  readonly clickedAt: number;
  /** Value of a JavaScript expression in the popup, promises awaited; JSON. */
  evaluate(source: string): Promise<unknown>;
  close(): Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

export interface DrivenPage {
  /** `domcontentloaded` for saved pages, whose pictures may never come; default `load`. */
  goto(url: string, options?: { readonly waitFor: 'load' | 'domcontentloaded' }): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  url(): string;
  /** Makes it the active tab of its window. */
  bringToFront(): Promise<void>;
  /** Runs `fn` in the page's own world. `fn` travels as source text: it may use only its argument, which must be JSON. */
  evaluate<R>(fn: () => R | Promise<R>): Promise<R>;
  evaluate<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Evaluates again and again until the answer is truthy; fails with `what` after `timeoutMs` (10 s unless told). */
  waitFor<R>(what: string, fn: () => R | Promise<R>, timeoutMs?: number): Promise<R>;
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  /** `prefers-color-scheme` as pages see it (Firefox: all pages of the browser). */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** The computer's own colours in place of the page's, as `forced-colors` has it (Firefox: all pages of the browser). */
  setForcedColors(isOn: boolean): Promise<void>;
  /** `prefers-contrast: more` as the page sees it; Chromium only, Firefox has it with forced colours. */
  setMoreContrast?(isOn: boolean): Promise<void>;
  screenshot(path: string, options?: ScreenshotOptions): Promise<void>;
  /** The page on paper, as a PDF file's bytes. */
  pdf(): Promise<Uint8Array>;
  /** `document.body.innerText` */
  text(): Promise<string>;
  /** Everything under `<html>` beside head and body, closed shadow roots opened. Needs the probe extension. */
  overlay(): Promise<OverlaySnapshot>;
  /** Uncaught errors and `console.error` lines of the page so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface Mouse {
  /** Real (trusted) pointer movement, CSS pixels from the viewport's top left. */
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses the first button where the pointer is, and lets it go: a drag has moves in between. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Click of the second button. */
  openMenu(x: number, y: number): Promise<void>;
  wheel(deltaY: number): Promise<void>;
}

export interface Keyboard {
  /** Key names as in `KeyboardEvent.key`: `Escape`, `Tab`, `Enter`, `a`; with modifiers `Alt+Shift+L`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

export interface ScreenshotOptions {
  readonly fullPage?: boolean;
  readonly clip?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface BrowserOptions {
  /** Folder of the built extension. It is copied first, so that later builds do not disturb the run. */
  readonly extension: string;
  /** Folders of further extensions, e.g. the overlay probe. */
  readonly alsoInstall?: readonly string[];
  /** `127.0.0.1:PORT` of a `FixtureServer`: it answers for every host, so that nothing reaches the network. */
  readonly proxy?: string;
  /** Keeps settings over a restart; a fresh profile unless given. */
  readonly profile?: string;
  /** A window on the screen. */
  readonly headed?: boolean;
  /** Firefox only: milliseconds after which an idle background is ended (default 30,000). */
  readonly backgroundIdleMs?: number;
}
