import { makeBadge } from '../drawing/badge-element.ts';
import { type BadgeDensity, BadgeWidths, segmentsOf } from '../drawing/badge-text.ts';
import { type Overlay, raiseTopLayer } from '../drawing/overlay.ts';
import { fundKey, type Mark, rowOf } from '../marks/mark.ts';
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
export interface MarkInView {
  readonly item: MeasuredMark;
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
  /** The strip's tab, window coordinates, while there is one. */
  readonly #tab: () => Rect | undefined;
  readonly #widths = new BadgeWidths();
  readonly #range = document.createRange();
  #placed = new Map<Mark, PlacedBadge>();
  #inView: readonly MarkInView[] = [];
  /** Marks that nobody asked for since they may have moved: on a page without badges only a pointer does. */
  #unmeasured: (() => readonly Mark[]) | undefined;
  /** Mentions that had their chance when places were last sought. */
  #considered: ReadonlySet<Mark> = new Set();
  /** What the top layer was last lifted over. */
  #topRoot: Element | undefined;

  constructor(overlay: Overlay, density: () => BadgeDensity, tab: () => Rect | undefined) {
    this.#overlay = overlay;
    this.#density = density;
    this.#tab = tab;
  }

  /** Boxes of the badges that are shown, window coordinates. */
  badges(): Rect[] {
    return this.#inView.flatMap(({ badge }) => badge ?? []);
  }

  /** Marks near the window. */
  get inView(): readonly MarkInView[] {
    if (this.#unmeasured) this.#note(this.#measure(this.#unmeasured()), this.#origins());
    return this.#inView;
  }

  /** Whether underlines are all that is wanted: then nothing stands beside a word, and nothing is asked of the layout. */
  get isIdle(): boolean {
    return this.#density() === 'underline' && this.#placed.size === 0;
  }

  /** Finds a place for every badge anew. */
  place(marks: readonly Mark[]): void {
    if (this.#density() === 'underline') {
      this.#takeAway();
      this.#unmeasured = () => marks;
      return;
    }
    const measured = this.#measure(marks);
    const wanted = firstMentions(measured);
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
  follow(marks: () => readonly Mark[]): boolean {
    if (this.isIdle) {
      this.#unmeasured = marks;
      return false;
    }
    const measured = this.#measure(marks());
    const byMark = new Map(measured.map((item) => [item.mark, item]));
    const origins = this.#origins();
    const wanted = this.#density() === 'underline' ? [] : firstMentions(measured);
    let isStale = wanted.some((item) => !this.#considered.has(item.mark));
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

  /** Hides the badges of these marks. Asks nothing of the layout. */
  hide(marks: readonly Mark[]): void {
    for (const mark of marks) {
      const badge = this.#placed.get(mark);
      if (badge) this.#show(badge, false);
    }
  }

  #takeAway(): void {
    for (const { element } of this.#placed.values()) element.remove();
    this.#placed.clear();
    this.#considered = new Set();
  }

  #measure(marks: readonly Mark[]): MeasuredMark[] {
    const tools = { range: this.#range, clips: new Clips(), ours: this.#overlay.host };
    return marks.flatMap((mark) => measureMark(mark, tools) ?? []);
  }

  #choose(wanted: readonly MeasuredMark[], origins: Origins) {
    const chosen = new Map<MeasuredMark, { place: Place; layer: HTMLElement }>();
    const tab = [this.#tab()].filter((box) => box !== undefined);
    const grounds = wanted.map((item) => ({ item, ...groundOf(item.mark.element) }));
    for (const [root, group] of Map.groupBy(grounds, (ground) => ground.root)) {
      const items = group.map((ground) => ground.item);
      const layer = this.#layer(group[0]?.layer ?? 'page', root);
      const origin = origins.get(layer) ?? HERE;
      const obstacles = [...collectObstacles(root, around(items)), ...tab];
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
    this.#unmeasured = undefined;
    this.#inView = measured.map((item) => {
      const badge = this.#placed.get(item.mark);
      const origin = badge && origins.get(badge.layer);
      if (!badge?.shown || !origin) return { item };
      const { dx, dy } = movement(badge.markAt, toLayer(item.last, origin));
      return { item, badge: fromLayer(shifted(badge.place.box, dx, dy), origin) };
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
  return measured.filter((item) => {
    const { badge, element } = item.mark;
    const block = rowOf(element);
    const inBlock = met.get(block) ?? new Set();
    met.set(block, inBlock);
    if (badge.coverage !== 'covered' || badge.fee === undefined) return false;
    if (inBlock.has(fundKey(badge)) || !item.seen) return false;
    inBlock.add(fundKey(badge));
    return true;
  });
}
