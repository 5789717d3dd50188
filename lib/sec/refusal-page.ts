/** Titles of EDGAR's two interstitials. Served with 403 as a rule; believed whatever the status. */
const REFUSALS = /Undeclared Automated Tool|Request Rate Threshold Exceeded/;

const WEB_PAGE = /^[\s\uFEFF]*<(?:!doctype\s+html|html)\b/i;

/** Enough of a page to find its title and first heading. */
const START_BYTES = 65_536;

/** Looks at the first 64 kB of an answer, piece by piece; true as soon as it is a refusal page. */
export function makeRefusalWatch(): (piece: Uint8Array) => boolean {
  const decoder = new TextDecoder();
  let start = '';
  let bytes = 0;
  return (piece) => {
    if (bytes >= START_BYTES) return false;
    bytes += piece.length;
    start += decoder.decode(piece.subarray(0, START_BYTES), { stream: true });
    return WEB_PAGE.test(start) && REFUSALS.test(start);
  };
}
