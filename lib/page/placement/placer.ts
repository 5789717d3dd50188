import { makeBadge } from '../drawing/badge-element.ts';
import { type BadgeDensity, BadgeWidths, segmentsOf } from '../drawing/badge-text.ts';
import { type Overlay, raiseTopLayer } from '../drawing/overlay.ts';
import { fundKey, type Mark } from '../marks/mark.ts';
import { isIntact } from '../marks/spot.ts';
import { choosePlace, type Place } from './choose-place.ts';
import { Clips, isOwnGround } from './ground.ts';
import { fromLayer, type Origin, originOf, toLayer } from './layer-origin.ts';
import { groundOf, type MeasuredMark, measureMark } from './measured-mark.ts';
import { collectObstacles } from './obstacles.ts';
import { type Rect, shifted } from './rect.ts';
import { around, pageBounds, windowBounds } from './region.ts';

/** A badge on the page. */
export interface PlacedBadge {
  readonly mark: Mark;
  readonly place: Place;
  readonly element: HTMLElement;
  /** Of the word and of the badge when it was placed, in the layer's coordinates. */
  readonly markAt: Rect;
  readonly layer: HTMLElement;
  shown: boolean;
}

/** A mark in or near the window, for the pointer. Viewport coordinates. */
export interface MarkInView extends MeasuredMark {
  readonly badge?: Rect;
}

type Origins = ReadonlyMap<HTMLElement, Origin>;
/** Of a layer that has left the document. */
const HERE: Origin = { x: 0, y: 0, zoom: 1 };

/** A word that moved by less has not moved, px. */
const STILL = 0.5;

/** Puts badges where there is room, keeps them beside their words, and takes them away. */
export class Placer {
  readonly #overlay: Overlay;
  readonly #density: () => BadgeDensity;
  readonly #widths = new BadgeWidths();
  readonly #range = document.createRange();
  #placed = new Map<Mark, PlacedBadge>();
  #inView: readonly MarkInView[] = [];
  /** Mentions that had their chance when places were last sought. */
  #considered: ReadonlySet<Mark> = new Set();
  /** What the top layer was last lifted over. */
  #topRoot: Element | undefined;

  constructor(overlay: Overlay, density: () => BadgeDensity) {
    this.#overlay = overlay;
    this.#density = density;
  }

  /** Marks near the window as last measured. */
  get inView(): readonly MarkInView[] {
    return this.#inView;
  }

  get badges(): Iterable<PlacedBadge> {
    return this.#placed.values();
  }

  /** Finds a place for every badge anew. */
  place(marks: readonly Mark[]): void {
    const measured = this.#measure(marks);
    const wanted = this.#wanted(measured);
    this.#considered = new Set(wanted.map((item) => item.mark));
    if (!this.#topRoot?.matches(':modal,:popover-open,:fullscreen')) this.#topRoot = undefined;
    const origins = this.#origins();
    const chosen = this.#choose(wanted, origins);
    const before = this.#placed;
    this.#placed = new Map();
    for (const [item, { place, layer }] of chosen) {
      this.#draw(item, place, { layer, origin: origins.get(layer) ?? HERE, before });
    }
    for (const [mark, badge] of before) {
      if (this.#placed.get(mark)?.element !== badge.element) badge.element.remove();
    }
    this.#note(measured, origins);
  }

  /** Moves badges along with their words, hides those whose word cannot be seen. True when one must be placed anew. */
  follow(marks: readonly Mark[]): boolean {
    const measured = this.#measure(marks);
    const byMark = new Map(measured.map((item) => [item.mark, item]));
    const origins = this.#origins();
    let isStale = this.#wanted(measured).some((item) => !this.#considered.has(item.mark));
    // All questions before all changes: a question after a change makes the browser lay the page out again.
    const steps = [...this.#placed.values()].map((badge) => {
      const item = byMark.get(badge.mark);
      const origin = origins.get(badge.layer) ?? HERE;
      const moved = item && movement(badge.markAt, toLayer(item.last, origin));
      const shown = item?.seen === true && this.#standsFree(badge, item, origin, moved);
      return { badge, moved, shown };
    });
    for (const { badge, moved, shown } of steps) {
      this.#show(badge, shown);
      if (moved === undefined) continue;
      isStale ||= Math.abs(moved.dx) > STILL || Math.abs(moved.dy) > STILL || moved.grew;
      position(badge, shifted(badge.place.box, moved.dx, moved.dy));
    }
    this.#note(measured, origins);
    return isStale;
  }

  /** Hides the badges of words that the page has changed. Asks nothing of the layout. */
  hideChanged(): void {
    for (const badge of this.#placed.values()) {
      if (!isIntact(badge.mark.spot)) this.#show(badge, false);
    }
  }

  #wanted(measured: readonly MeasuredMark[]): MeasuredMark[] {
    return this.#density() === 'underline' ? [] : firstMentions(measured);
  }

  #measure(marks: readonly Mark[]): MeasuredMark[] {
    const tools = { range: this.#range, clips: new Clips(), ours: this.#overlay.host };
    return marks.flatMap((mark) => measureMark(mark, tools) ?? []);
  }

  #choose(wanted: readonly MeasuredMark[], origins: Origins) {
    const chosen = new Map<MeasuredMark, { place: Place; layer: HTMLElement }>();
    const grounds = wanted.map((item) => ({ item, ...groundOf(item.mark.element) }));
    for (const [root, group] of Map.groupBy(grounds, (ground) => ground.root)) {
      const items = group.map((ground) => ground.item);
      const layer = this.#layer(group[0]?.layer ?? 'page', root);
      const origin = origins.get(layer) ?? HERE;
      const obstacles = collectObstacles(root, around(items));
      for (const item of items) {
        const place = choosePlace(this.#question(item, { obstacles, layer, zoom: origin.zoom }));
        if (!place) continue;
        obstacles.push(place.box);
        chosen.set(item, { place: { ...place, box: toLayer(place.box, origin) }, layer });
      }
    }
    return chosen;
  }

  #layer(name: 'page' | 'window' | 'top', root: Element): HTMLElement {
    const { pageLayer, windowLayer, topLayer } = this.#overlay;
    if (name === 'top' && this.#topRoot !== root) {
      this.#topRoot = root;
      raiseTopLayer(this.#overlay);
    }
    return { page: pageLayer, window: windowLayer, top: topLayer }[name];
  }

  #question(
    { mark, last }: MeasuredMark,
    { obstacles, layer, zoom }: { obstacles: Rect[]; layer: HTMLElement; zoom: number },
  ) {
    const { badge, element } = mark;
    const pill = segmentsOf(badge, 'pill');
    const short = segmentsOf(badge, 'short');
    const widths = (segments: readonly string[]) => ({
      beside: this.#widths.of(segments) * zoom,
      level: this.#widths.of(segments, badge.ticker) * zoom,
    });
    return {
      mark: last,
      block: element.getBoundingClientRect(),
      obstacles,
      bounds: layer === this.#overlay.pageLayer ? pageBounds() : windowBounds(),
      widths: {
        ...(this.#density() === 'full' && { pill: widths(pill) }),
        short: widths(short),
      },
      isRightToLeft: getComputedStyle(element).direction === 'rtl',
      isOwnGround: (box: Rect) => isOwnGround(element, box, this.#overlay.host),
    };
  }

  #draw(
    { mark, last }: MeasuredMark,
    place: Place,
    parts: { layer: HTMLElement; origin: Origin; before: Map<Mark, PlacedBadge> },
  ): void {
    const { layer, origin, before } = parts;
    const old = before.get(mark);
    const same = old?.place.form === place.form && old.place.where === place.where;
    const element = same ? old.element : makeBadge(mark.badge, place);
    if (element.parentNode !== layer) layer.append(element);
    const markAt = toLayer(last, origin);
    const badge: PlacedBadge = { mark, place, element, markAt, layer, shown: true };
    this.#placed.set(mark, badge);
    element.style.display = '';
    position(badge, place.box);
  }

  #standsFree(
    badge: PlacedBadge,
    item: MeasuredMark,
    origin: Origin,
    moved: { readonly dx: number; readonly dy: number } | undefined,
  ): boolean {
    const at = shifted(badge.place.box, moved?.dx ?? 0, moved?.dy ?? 0);
    return isOwnGround(item.mark.element, fromLayer(at, origin), this.#overlay.host);
  }

  #show(badge: PlacedBadge, shown: boolean): void {
    if (badge.shown === shown) return;
    badge.shown = shown;
    badge.element.style.display = shown ? '' : 'none';
  }

  #note(measured: readonly MeasuredMark[], origins: Origins): void {
    this.#inView = measured
      .filter((item) => item.seen)
      .map((item) => {
        const badge = this.#placed.get(item.mark);
        const origin = badge && origins.get(badge.layer);
        if (!badge?.shown || !origin) return item;
        const { dx, dy } = movement(badge.markAt, toLayer(item.last, origin));
        return { ...item, badge: fromLayer(shifted(badge.place.box, dx, dy), origin) };
      });
  }

  #origins(): Origins {
    return new Map(
      [this.#overlay.pageLayer, this.#overlay.windowLayer, this.#overlay.topLayer].map((layer) => [
        layer,
        originOf(layer),
      ]),
    );
  }
}

function movement(from: Rect, to: Rect) {
  const grew = Math.abs(to.right - to.left - (from.right - from.left)) > STILL;
  return { dx: to.right - from.right, dy: to.bottom - from.bottom, grew };
}

function position({ element }: PlacedBadge, box: Rect): void {
  const { style } = element;
  style.transform = `translate(${box.left}px,${box.top}px)`;
  style.width = `${box.right - box.left}px`;
  style.height = `${box.bottom - box.top}px`;
}

/** The first mention of each covered fund in a block or table row, of those that can be seen. */
function firstMentions(measured: readonly MeasuredMark[]): MeasuredMark[] {
  const met = new Map<Element, Set<string>>();
  return measured.filter(({ mark, seen }) => {
    if (!seen || mark.badge.coverage !== 'covered' || mark.badge.fee === undefined) return false;
    const block = mark.element.closest('tr,[role=row]') ?? mark.element;
    const inBlock = met.get(block) ?? new Set();
    met.set(block, inBlock);
    const isFirst = !inBlock.has(fundKey(mark.badge));
    inBlock.add(fundKey(mark.badge));
    return isFirst;
  });
}
