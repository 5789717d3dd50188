/** What our overlay looks like to a reader, as plain data: made by the probe extension, read by tests and demo. */
export interface OverlaySnapshot {
  /** Elements under `<html>` beside head and body, in document order. */
  readonly hosts: readonly OverlayNode[];
}

export interface OverlayNode {
  /** Lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of this element's own text nodes, trimmed. */
  readonly text: string;
  /** Generated content: `::before` and `::after` joined, `attr()` resolved. */
  readonly generated: string;
  /** CSS pixels from the viewport's top left. */
  readonly rect: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Has a size and is neither `display: none` nor `visibility: hidden`. */
  readonly shown: boolean;
  readonly focused: boolean;
  /** A closed or open shadow root's children come first, then the element's own. */
  readonly children: readonly OverlayNode[];
}

/** Every node of the overlay, parents before children. */
export function overlayNodes(snapshot: OverlaySnapshot): OverlayNode[] {
  return snapshot.hosts.flatMap(withDescendants);
}

/** A node and all below it, parents before children. */
export function withDescendants(node: OverlayNode): OverlayNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** What a reader sees in a node: own and generated text of it and all shown nodes below, joined by blanks. */
export function visibleText(node: OverlayNode): string {
  return withDescendants(node)
    .filter((part) => part.shown)
    .flatMap((part) => [part.generated, part.text])
    .filter((text) => text !== '')
    .join(' ');
}

/** The open card, if any (`lib/hover/card-box.ts`). */
export function cardOf(snapshot: OverlaySnapshot): OverlayNode | undefined {
  return shownWithClass(snapshot, 'card')[0];
}

/** The badges drawn now (`lib/page/drawing/badge-element.ts`). */
export function badgesOf(snapshot: OverlaySnapshot): OverlayNode[] {
  return shownWithClass(snapshot, 'badge');
}

/** The strip's tab at the window's edge, and its list when open (`lib/page/strip`). */
export function stripOf(snapshot: OverlaySnapshot): {
  readonly tab?: OverlayNode | undefined;
  readonly panel?: OverlayNode | undefined;
} {
  return { tab: shownWithClass(snapshot, 'tab')[0], panel: shownWithClass(snapshot, 'panel')[0] };
}

function shownWithClass(snapshot: OverlaySnapshot, name: string): OverlayNode[] {
  return overlayNodes(snapshot).filter(
    (node) => node.shown && (node.attributes.class ?? '').split(' ').includes(name),
  );
}
