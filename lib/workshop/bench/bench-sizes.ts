import { describeSize, measureBundle } from '../build/bundle-sizes.ts';
import { buildExtension } from '../build/extension-build.ts';

/** Sizes of the release build's parts beside their budgets, for both browsers. */
export async function benchSizes(print: (line: string) => void): Promise<void> {
  for (const browser of ['chrome', 'firefox'] as const) {
    const folder = await buildExtension({ browser, mode: 'production' });
    print(browser);
    for (const part of measureBundle(folder)) print(`  ${describeSize(part)}`);
  }
}
