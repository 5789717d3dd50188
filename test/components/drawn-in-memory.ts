import { parseHTML } from 'linkedom';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

/** A screen drawn by React into a document in memory: pressed, written into and read as a reader would. */
export interface DrawnScreen {
  /** What it says, once it says what is waited for. */
  readonly says: (wanted: RegExp) => Promise<string>;
  /** The one element of a selector, once it is there. */
  readonly find: (selector: string) => Promise<Element>;
  readonly click: (selector: string) => Promise<void>;
  /** Writes into a field. */
  readonly write: (selector: string, text: string) => Promise<void>;
  /** Writes into a field and presses Enter. */
  readonly enter: (selector: string, text: string) => Promise<void>;
  /** Goes on from a field to somewhere else. */
  readonly leave: (selector: string) => Promise<void>;
  /** Submits a form, as often as it is told to before React draws anything. */
  readonly submit: (selector: string, times?: number) => Promise<void>;
  /** Chooses a file of this content. */
  readonly chooseFile: (selector: string, content: string) => Promise<void>;
  /** Chooses an option of a select by its value. */
  readonly choose: (selector: string, value: string) => Promise<void>;
}

/** React looks for a page when it is loaded, so it is loaded after there is one; one screen a test file at a time. */
export async function drawnInMemory(app: ReactNode): Promise<DrawnScreen> {
  const { window, document } = parseHTML('<html><body><div id="root"></div></body></html>');
  // React asks a document whether it knows of `input` events.
  Object.assign(document, { oninput: null });
  const { addEventListener, removeEventListener } = window;
  Object.assign(globalThis, {
    window,
    document,
    addEventListener: addEventListener.bind(window),
    removeEventListener: removeEventListener.bind(window),
  });
  const { createRoot } = await import('react-dom/client');
  const { flushSync } = await import('react-dom');
  const root = document.querySelector('#root');
  if (root === null) throw new Error('no root');
  createRoot(root).render(app);

  const text = () => (root.textContent ?? '').replace(/\s+/g, ' ');
  const find = (selector: string): Promise<Element> =>
    vi.waitFor(() => {
      const element = root.querySelector(selector);
      if (element === null) throw new Error(`no ${selector} in: ${root.innerHTML}`);
      return element;
    }, WAIT);
  // Drawn before the next, as between two events of a browser.
  const tell = (element: Element, type: string, about = {}) =>
    flushSync(() => {
      element.dispatchEvent(Object.assign(new window.Event(type, { bubbles: true }), about));
    });

  async function write(selector: string, written: string): Promise<Element> {
    const field = await find(selector);
    // Which a browser's element says of itself; React takes no other for a field of text.
    if (field.localName === 'input' && !field.hasAttribute('type')) {
      field.setAttribute('type', 'text');
    }
    // Past React's own setter on the element, which would take it for React's writing.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(
      field,
      written,
    );
    tell(field, 'input');
    return field;
  }

  return {
    find,
    says: (wanted) =>
      vi.waitFor(() => {
        if (!wanted.test(text())) throw new Error(`not ${wanted}: ${text()}`);
        return text();
      }, WAIT),
    async click(selector) {
      tell(await find(selector), 'click');
    },
    async write(selector, written) {
      await write(selector, written);
    },
    async enter(selector, written) {
      tell(await write(selector, written), 'keydown', { key: 'Enter' });
    },
    async leave(selector) {
      tell(await find(selector), 'focusout');
    },
    async submit(selector, times = 1) {
      const form = await find(selector);
      flushSync(() => {
        for (let time = 0; time < times; time += 1) {
          form.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
        }
      });
    },
    async chooseFile(selector, content) {
      const field = await find(selector);
      Object.defineProperty(field, 'files', {
        value: [new File([content], 'file.json')],
        configurable: true,
      });
      tell(field, 'change');
    },
    async choose(selector, value) {
      const select = await find(selector);
      for (const option of select.querySelectorAll('option')) {
        option.toggleAttribute('selected', option.getAttribute('value') === value);
      }
      tell(select, 'change');
    },
  };
}

/** ms; a hang, not a measure: what is waited for comes within some turns of the program. */
const WAIT = { timeout: 10_000, interval: 5 };
