import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { Place } from '../placement/choose-place.ts';
import { segmentsOf } from './badge-text.ts';

/**
 * A badge as nodes of the overlay. Its text is generated content, so that find-in-page, copy and
 * `innerText` stay the page's own; the overlay's layers are hidden from assistive technology, whose way in is the strip.
 */
export function makeBadge(badge: BadgeModel, place: Place): HTMLElement {
  const element = document.createElement('div');
  element.className = 'badge';
  element.dataset.form = place.form;
  if (place.where === 'level') element.append(segment(badge.ticker, 'who'));
  for (const text of segmentsOf(badge, place.form)) element.append(segment(text));
  return element;
}

function segment(text: string, className = ''): HTMLElement {
  const element = document.createElement('i');
  element.className = className;
  element.dataset.t = text;
  return element;
}
