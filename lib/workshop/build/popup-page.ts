import type { Plugin } from 'vite';

/*
 * How the popup's page is built, so that browsers show it at once: they do when it has loaded. Two plugins of Vite.
 */

/** React takes the page's first screen over (`entrypoints/popup`), and must find its own tags with nothing between them. */
export const withoutIndents = {
  name: 'without-indents',
  transformIndexHtml: htmlWithoutIndents,
};

/** HTML without comments and without line breaks beside tags. */
export function htmlWithoutIndents(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s*\n\s*(?=<)/g, '')
    .replace(/(?<=>)\s*\n\s*/g, '');
}

/** The popup's module. Its name is fixed and has no hash: the script that imports it is built apart from it. */
const POPUP_MODULE = '/chunks/popup.js';

/**
 * The page names no module, since its loading would wait for that and for all that it imports: a small script imports it
 * (`entrypoints/popup-start.ts`).
 */
export const popupScriptAfterLoading: Plugin = {
  name: 'popup-script-after-loading',
  apply: 'build',
  config: () => ({ build: { rollupOptions: { external: [POPUP_MODULE] } } }),
  outputOptions(options) {
    const { entryFileNames } = options;
    if (typeof entryFileNames !== 'function') return options;
    const named = (chunk: Parameters<typeof entryFileNames>[0]) =>
      chunk.name === 'popup' ? POPUP_MODULE.slice(1) : entryFileNames(chunk);
    return { ...options, entryFileNames: named };
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { path }) {
      if (!path.includes('popup')) return html;
      const module = `<script type="module" crossorigin src="${POPUP_MODULE}"></script>`;
      if (!html.includes(module)) throw new Error('the page of the popup does not name its script');
      return html
        .replace(module, '')
        .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
        .replace('</body>', '<script src="/popup-start.js"></script></body>');
    },
  },
};
