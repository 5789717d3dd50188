/** Names in the page's registry of highlights; the content script's `underline.css` gives them their look. */
export const LINE = 'lookthrough';
export const TINT = 'lookthrough-tint';
