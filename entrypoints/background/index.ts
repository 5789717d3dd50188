import '#lib/platform/read-ahead.ts';
import '#lib/platform/zod-without-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { wireBackground } from './wire-background.ts';

/** Every listener is registered before anything is awaited: a stopped background is started by its events. */
export default defineBackground(wireBackground);
