import axe from 'axe-core';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** What is checked: WCAG 2.2 A and AA, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Contrast of 7 to 1, which high contrast promises. */
const STRICT_CONTRAST = 'color-contrast-enhanced';

/**
 * axe's findings on the page as it is now, one line each; open shadow roots are looked into. An empty list
 * means nothing was found.
 */
export async function axeFindings(page: DrivenPage): Promise<readonly string[]> {
  return run(page, { runOnly: { type: 'tag', values: TAGS } });
}

/** Texts that do not stand out at 7 to 1 from what they lie on, as `axeFindings` writes them. */
export async function lowContrasts(page: DrivenPage): Promise<readonly string[]> {
  return run(page, { runOnly: { type: 'rule', values: [STRICT_CONTRAST] } });
}

interface AxeOptions {
  readonly runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
}

async function run(page: DrivenPage, options: AxeOptions): Promise<readonly string[]> {
  // The driver sends a function's source; axe is its own function body and sets `window.axe`.
  await page.evaluate(new Function(`${axe.source}; return true;`) as () => boolean);
  return await page.evaluate(async (wanted: AxeOptions) => {
    interface Found {
      id: string;
      help: string;
      nodes: { target: unknown; failureSummary?: string }[];
    }
    interface Axe {
      run(where: Document, options: object): Promise<{ violations: Found[] }>;
    }
    const { axe: runner } = globalThis as unknown as { axe: Axe };
    // What fades in has less contrast on its way, and axe may come at any moment of it.
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { violations } = await runner.run(document, wanted);
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map((node) => JSON.stringify(node.target)).join(' ')} ${nodes[0]?.failureSummary ?? ''}`,
    );
  }, options);
}
