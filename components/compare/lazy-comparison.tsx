import { type ComponentProps, lazy, Suspense } from 'react';
import { useCommonWords } from '#components/strings/common-words.ts';
import type { Comparison } from './comparison.tsx';

const Loaded = lazy(async () => ({ default: (await import('./comparison.tsx')).Comparison }));

/** The comparison, fetched when it is first shown: most visits never open it. */
export function LazyComparison(props: ComponentProps<typeof Comparison>) {
  const { opening } = useCommonWords();
  return (
    <Suspense fallback={<p className="muted">{opening}</p>}>
      <Loaded {...props} />
    </Suspense>
  );
}
