import { useCallback, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { useAnswer } from '#components/answers/use-answer.ts';
import { FundCard } from '#components/card/fund-card.tsx';
import { useWelcomeWords } from '#components/strings/welcome-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { WelcomeService } from './welcome-service.ts';

const EXAMPLE: FundKey = { ticker: 'AIQ', market: 'US' };

/** One sentence with a real badge; it opens the real card. What each part says stands below. */
export function LiveExample({ service }: { service: WelcomeService }) {
  const { badge: words } = useWelcomeWords();
  const [open, setOpen] = useState(false);
  const load = useCallback(() => service.badge(EXAMPLE), [service]);
  const { answer, retry } = useAnswer(load);
  if (answer.state === 'trouble') return <Trouble message={answer.message} onRetry={retry} />;
  const badge = answer.state === 'ready' ? answer.value : undefined;
  return (
    <div className="example">
      <p className="example-sentence">
        {words.before}
        <span className="example-ticker">{EXAMPLE.ticker}</span>
        {words.after}{' '}
        {badge && (
          <button
            type="button"
            className="example-badge"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Segments badge={badge} />
          </button>
        )}
      </p>
      {badge && !open && <p className="muted">{words.press}</p>}
      {open && <ExampleCard service={service} onClose={() => setOpen(false)} />}
      {badge && <Explained badge={badge} />}
    </div>
  );
}

function Segments({ badge }: { badge: BadgeModel }) {
  return [badge.fee, badge.concentration, badge.telling]
    .flatMap((text) => text ?? [])
    .map((text) => <span key={text}>{text}</span>);
}

function ExampleCard({ service, onClose }: { service: WelcomeService; onClose: () => void }) {
  const load = useCallback(() => service.card(EXAMPLE), [service]);
  const { answer } = useAnswer(load);
  const { ticker } = EXAMPLE;
  switch (answer.state) {
    case 'loading':
      return <FundCard view={{ kind: 'loading', ticker }} actions={{ onClose }} />;
    case 'trouble':
      return (
        <FundCard
          view={{ kind: 'failed', ticker, message: answer.message }}
          actions={{ onClose }}
        />
      );
    case 'ready':
      return (
        <FundCard
          view={{ kind: 'model', model: answer.value, pinned: false }}
          actions={{ onClose }}
        />
      );
  }
}

/** What the three parts of the example's badge mean. */
function Explained({ badge }: { badge: BadgeModel }) {
  const { badge: words } = useWelcomeWords();
  const parts = [
    [badge.fee, words.fee],
    [badge.concentration, words.concentration],
    [badge.telling, words.telling],
  ] as const;
  return (
    <dl className="explained">
      {parts.map(
        ([text, meaning]) =>
          text !== undefined && (
            <div key={meaning}>
              <dt>{text}</dt>
              <dd>{meaning}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
