/**
 * Caps on what a filing may make us hold or do. saxes has none of its own: depth 1,000,000 cost it 300 MB.
 * The largest N-PORT known is 143 MB; the deepest real one has 14 levels.
 */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  /** Of one element. */
  readonly attributes: number;
  /** Characters of one run of text or of one attribute value. */
  readonly text: number;
  /** Of the whole document. */
  readonly elements: number;
  /** Elements held at one time: the header, the fund's figures and one holding (a basket has up to 100,000 components). */
  readonly heldElements: number;
}

export const XML_LIMITS: XmlLimits = {
  bytes: 200_000_000,
  depth: 64,
  attributes: 64,
  text: 65_536,
  elements: 2_000_000,
  heldElements: 250_000,
};
