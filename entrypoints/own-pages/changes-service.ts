import type { ChangesService } from '#components/changes/use-changes.ts';
import { ask } from '#lib/messages/ask.ts';
import { outcomeOf } from './outcome-of.ts';

/** A thousand watched funds compared after new data take some seconds. */
const LOOK_WITHIN_MS = 25_000;

/** What changed of watched funds, kept by the background. */
export const changesService: ChangesService = {
  whatChanged: async () => {
    const reply = await ask('whatChanged', {}, { deadlineMs: LOOK_WITHIN_MS });
    return outcomeOf(reply.ok ? { ok: true, value: reply.value.entries } : reply);
  },
  changesSeen: async () => outcomeOf(await ask('changesSeen', {})),
};
