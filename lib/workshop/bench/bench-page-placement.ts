import type { DrivenPage } from '../browsers/driven-browser.ts';
import { overlayNodes } from '../browsers/overlay-snapshot.ts';

/** How well the badges of one window stand. */
export interface PlacementReading {
  /** Badges shown in the window. */
  readonly badges: number;
  /** Page text, images and controls under badges, px². */
  readonly coveredPx: number;
  /** Badges over badges, px². */
  readonly overlapPx: number;
  /** Badges that stand level with no mention of their fund (more than 2 px off), by what they say. */
  readonly astray: readonly string[];
  /** First mentions (in a block or table row) seen in the window, and how many have which form. */
  readonly firstMentions: number;
  readonly pills: number;
  readonly shorts: number;
}

interface BadgeBox {
  readonly says: string;
  readonly form: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Measures what is in the window now, independently of the code that placed it. */
export async function readPlacement(page: DrivenPage): Promise<PlacementReading> {
  const nodes = overlayNodes(await page.overlay());
  const boxes: BadgeBox[] = nodes
    .filter((node) => node.attributes.class === 'badge' && node.shown)
    .map(({ rect, attributes, children }) => ({
      says: children.map((child) => child.generated).join(' '),
      form: attributes['data-form'] ?? '',
      left: rect.x,
      top: rect.y,
      right: rect.x + rect.width,
      bottom: rect.y + rect.height,
    }));
  return page.evaluate(judge, boxes);
}

/** Adds up the readings of one page's windows. */
export function sumOf(readings: readonly PlacementReading[]): PlacementReading {
  const sum = (pick: (reading: PlacementReading) => number) =>
    readings.reduce((total, reading) => total + pick(reading), 0);
  return {
    badges: sum((r) => r.badges),
    coveredPx: sum((r) => r.coveredPx),
    overlapPx: sum((r) => r.overlapPx),
    astray: readings.flatMap((r) => r.astray),
    firstMentions: sum((r) => r.firstMentions),
    pills: sum((r) => r.pills),
    shorts: sum((r) => r.shorts),
  };
}

/** In the page: uses nothing from outside itself. */
function judge(boxes: BadgeBox[]): PlacementReading {
  type Box = { left: number; top: number; right: number; bottom: number };
  const area = (a: Box, b: Box) =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  /** Whether a box can be seen at its middle: not clipped, not under something. */
  function isSeen(box: Box, element: Element | null): boolean {
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    const top = document
      .elementsFromPoint(x, y)
      .find((hit) => hit.localName !== 'lookthrough-overlay');
    return (
      top !== undefined && element !== null && (top.contains(element) || element.contains(top))
    );
  }

  function pageBoxes(): Box[] {
    const found: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !/\S/.test(node.nodeValue ?? '')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (isSeen(box, parent)) found.push(box);
    }
    const solid = 'img,svg,video,canvas,iframe,input,select,textarea,button';
    for (const element of document.body.querySelectorAll(solid)) {
      const box = element.getBoundingClientRect();
      if (element.checkVisibility() && isSeen(box, element)) found.push(box);
    }
    return found.filter((box) => box.bottom > 0 && box.top < innerHeight);
  }

  interface Mentioned {
    readonly box: Box;
    readonly isFirst: boolean;
    readonly isInWindow: boolean;
  }

  function allMentions(): Mentioned[] {
    const met = new Map<Element, Set<string>>();
    const ranges = [...CSS.highlights.values()].flatMap((h) => [...h] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.flatMap((range) => {
      const parent = range.startContainer.parentElement;
      const block =
        parent?.closest('tr,p,li,h1,h2,h3,h4,td,th,dd,dt,div,section,article') ?? parent;
      const box = [...range.getClientRects()].at(-1);
      if (!block || !box) return [];
      const texts = met.get(block) ?? new Set();
      met.set(block, texts);
      const isFirst = !texts.has(range.toString());
      texts.add(range.toString());
      const isInWindow = box.top >= 0 && box.bottom <= innerHeight && isSeen(box, parent);
      return [{ box, isFirst, isInWindow }];
    });
  }

  const inWindow = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight);
  const texts = pageBoxes();
  const mentions = allMentions();
  const middle = (box: Box) => (box.top + box.bottom) / 2;
  const level = (a: Box, b: Box) => Math.abs(middle(a) - middle(b)) <= 2;
  const owner = (box: Box) => mentions.find((mention) => level(mention.box, box));
  const counted = inWindow.filter((box) => owner(box)?.isInWindow);
  const forms = (form: string) => counted.filter((box) => box.form === form).length;
  return {
    badges: inWindow.length,
    coveredPx: inWindow.reduce((sum, b) => sum + texts.reduce((s, t) => s + area(b, t), 0), 0),
    overlapPx: inWindow.reduce(
      (sum, a, i) => sum + inWindow.slice(i + 1).reduce((s, b) => s + area(a, b), 0),
      0,
    ),
    astray: inWindow.filter((box) => owner(box) === undefined).map((box) => box.says),
    firstMentions: mentions.filter((mention) => mention.isFirst && mention.isInWindow).length,
    pills: forms('pill'),
    shorts: forms('short'),
  };
}
