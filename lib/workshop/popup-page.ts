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

/**
 * The page names no module, since its loading would wait for that and for all that it imports: a small script imports it
 * (`entrypoints/popup-start.ts`).
 */
export const popupScriptAfterLoading = {
  name: 'popup-script-after-loading',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { path }: { readonly path: string }): string {
      if (!path.includes('popup')) return html;
      const module = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html);
      if (!module) throw new Error('the page of the popup names no script');
      const start = `<script src="/popup-start.js" data-main="${module[1]}"></script>`;
      return html
        .replace(module[0], '')
        .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
        .replace('</body>', `${start}</body>`);
    },
  },
};
