import type { TextBlock } from '#lib/detect/page-text.ts';
import { ownRole } from './own-role.ts';
import { isSkipped } from './skipped-elements.ts';
import { tagKind } from './tag-kinds.ts';

/** What a text has from the element it stands in and from those around it. */
export class ElementPlace {
  readonly element: Element;
  readonly up: ElementPlace | undefined;
  /** This element or one around it is not read. */
  readonly isSkipped: boolean;
  /** Of the element whose block of text this is: the nearest that is not inline. */
  readonly block: ElementPlace;
  readonly isInNav: boolean;

  constructor(element: Element, up: ElementPlace | undefined, isRoot = up === undefined) {
    const name = element.localName;
    const kind = tagKind(name);
    this.element = element;
    this.up = up;
    this.isSkipped = up?.isSkipped === true || isSkipped(element, kind);
    this.block = kind.isInline && up && !isRoot ? up.block : this;
    this.isInNav = up?.isInNav === true || name === 'nav';
  }
}

/**
 * Where elements stand, worked out once for most: a selector asked for every cell and line would take most of the
 * time of a read. Good for one read, not for a page's life. Places of one element may be several.
 */
export class ElementPlaces {
  readonly #known = new Map<Element, ElementPlace>();

  /** Place of the element that a text stands in; nothing for a text outside of all. */
  ofText({ parentElement, parentNode }: Node): ElementPlace | undefined {
    if (parentElement !== null) return this.#known.get(parentElement) ?? this.#of(parentElement);
    if (!(parentNode instanceof ShadowRoot)) return undefined;
    const host = this.#of(parentNode.host);
    return new ElementPlace(host.element, host.up, true);
  }

  /** Not recursive: scripts nest elements deeper than the stack goes. */
  #of(element: Element): ElementPlace {
    const missing: Element[] = [];
    let at = element;
    let known = this.#known.get(at);
    for (let up = at.parentElement; known === undefined && up !== null; up = at.parentElement) {
      missing.push(at);
      at = up;
      known = this.#known.get(at);
    }
    let place = known ?? this.#add(at, undefined);
    for (let below = missing.pop(); below !== undefined; below = missing.pop()) {
      place = this.#add(below, place);
    }
    return place;
  }

  #add(element: Element, up: ElementPlace | undefined): ElementPlace {
    const place = new ElementPlace(element, up);
    this.#known.set(element, place);
    return place;
  }
}

/** Elements further out than three levels do not decide a block's role: a page's outer lists are none. */
const ROLE_LEVELS = 4;

export function roleOf(place: ElementPlace): TextBlock['role'] {
  if (place.up?.isInNav) return 'control';
  let at: ElementPlace | undefined = place;
  for (let level = 0; at !== undefined && level < ROLE_LEVELS; level += 1) {
    const role = ownRole(at.element);
    if (role !== undefined) return role;
    at = at.up;
  }
  return 'prose';
}
