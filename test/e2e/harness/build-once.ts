import { buildExtension } from '#lib/workshop/extension-build.ts';

/** Before the first suite: the release extension for both browsers, unless up to date already. */
export default async function buildOnce(): Promise<void> {
  await buildExtension({ browser: 'chrome', mode: 'production' });
  await buildExtension({ browser: 'firefox', mode: 'production' });
}
