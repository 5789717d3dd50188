import { useCallback, useEffect } from 'react';
import { useAnswer } from '#components/answers/use-answer.ts';
import { ChangeList } from '#components/changes/change-list.tsx';
import type { ChangesService } from '#components/changes/use-changes.ts';
import { useChangeWords } from '#components/strings/change-words.ts';

/** Changes that the popup has room for; more are counted, and wait in the options. */
const MOST_SHOWN = 3;

/** What changed of watched funds and was not seen yet; nothing where nothing is new. */
export function FreshChanges({
  service,
}: {
  service: ChangesService & { openOptions(part?: string): void };
}) {
  const words = useChangeWords();
  const load = useCallback(() => service.whatChanged(), [service]);
  const { answer } = useAnswer(load);
  const fresh = answer.state === 'ready' ? answer.value.filter(({ seen }) => !seen) : [];
  const areAllShown = fresh.length > 0 && fresh.length <= MOST_SHOWN;
  useEffect(() => {
    if (areAllShown) void service.changesSeen();
  }, [areAllShown, service]);
  if (fresh.length === 0) return null;
  return (
    <section className="fresh-changes" aria-labelledby="changes-title">
      <h2 className="list-title" id="changes-title">
        {words.changed(fresh.length)}
      </h2>
      <ChangeList entries={fresh.slice(0, MOST_SHOWN)} />
      <button type="button" className="text-button" onClick={() => service.openOptions('changes')}>
        {words.all}
      </button>
    </section>
  );
}
