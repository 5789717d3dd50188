import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_TIMER_EVENT, cardTimer } from '../bench/card-timer.ts';
import type { OverlayNode, OverlaySnapshot } from './overlay-snapshot.ts';

/** Page scripts ask with this event, the probe answers with `…-answer`, JSON in `detail`. */
export const PROBE_EVENT = 'lookthrough-overlay-probe';

/**
 * Writes a second, test-only extension into `folder`: extensions may look into closed shadow roots,
 * pages may not. It is never part of what we ship.
 */
export function writeOverlayProbe(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST, null, 2));
  writeFileSync(join(folder, 'probe.js'), `(${probe})(${JSON.stringify(PROBE_EVENT)});\n`);
  writeFileSync(
    join(folder, 'card-timer.js'),
    `(${cardTimer})(${JSON.stringify(CARD_TIMER_EVENT)});\n`,
  );
  return folder;
}

const MANIFEST = {
  manifest_version: 3,
  name: 'Overlay probe',
  version: '1.0.0',
  host_permissions: ['<all_urls>'],
  content_scripts: [
    {
      matches: ['<all_urls>'],
      js: ['probe.js', 'card-timer.js'],
      run_at: 'document_start',
      match_about_blank: true,
    },
  ],
  browser_specific_settings: {
    gecko: {
      id: 'overlay-probe@lookthrough.example',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

/** Travels as source text: uses nothing from outside itself. */
function probe(eventName: string): void {
  type Opener = { openOrClosedShadowRoot?: ShadowRoot | null };
  type ChromeDom = { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

  function shadowOf(element: Element): ShadowRoot | null {
    const inFirefox = (element as Opener).openOrClosedShadowRoot;
    if (inFirefox !== undefined) return inFirefox;
    const { chrome } = globalThis as { chrome?: ChromeDom };
    if (!(element instanceof HTMLElement)) return null;
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
  }

  function generatedText(element: Element): string {
    const parts = ['::before', '::after'].map((pseudo) => {
      const content = getComputedStyle(element, pseudo).content;
      const strings = content.match(/"(?:[^"\\]|\\.)*"|attr\([^)]*\)/g) ?? [];
      return strings.map((part) => unquoted(element, part)).join('');
    });
    return parts.filter((part) => part !== '').join(' ');
  }

  function unquoted(element: Element, part: string): string {
    const attribute = /^attr\(\s*([\w-]+)/.exec(part)?.[1];
    return attribute ? (element.getAttribute(attribute) ?? '') : part.slice(1, -1);
  }

  function describeNode(element: Element, active: Element | null): OverlayNode {
    const shadow = shadowOf(element);
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const inner = shadow?.activeElement ?? null;
    return {
      tag: element.localName,
      attributes: Object.fromEntries([...element.attributes].map((a) => [a.name, a.value])),
      text: texts
        .map((node) => node.nodeValue ?? '')
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
      generated: generatedText(element),
      rect: { x: box.x, y: box.y, width: box.width, height: box.height },
      shown:
        box.width > 0 &&
        box.height > 0 &&
        style.display !== 'none' &&
        style.visibility !== 'hidden' &&
        style.opacity !== '0',
      focused: element === active,
      children: [
        ...[...(shadow?.children ?? [])].map((child) => describeNode(child, inner)),
        ...[...element.children].map((child) => describeNode(child, active)),
      ],
    };
  }

  function snapshot(): OverlaySnapshot {
    const hosts = [...document.documentElement.children].filter(
      (element) => element !== document.body && element !== document.head,
    );
    return { hosts: hosts.map((host) => describeNode(host, document.activeElement)) };
  }

  document.addEventListener(eventName, () => {
    const detail = JSON.stringify(snapshot());
    document.dispatchEvent(new CustomEvent(`${eventName}-answer`, { detail }));
  });
}
