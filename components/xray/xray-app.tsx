import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Trouble } from '#components/answers/trouble.tsx';
import { type Loaded, useAnswer } from '#components/answers/use-answer.ts';
import { LazyComparison } from '#components/compare/lazy-comparison.tsx';
import { type SettingsInHand, useSettings } from '#components/settings/use-settings.ts';
import { useXrayWords } from '#components/strings/xray-words.ts';
import type { FundKey } from '#lib/funds/fund-key.ts';
import type { FeeDragAssumptions } from '#lib/settings/settings.ts';
import type { XrayStart } from '#lib/view/xray/xray-address.ts';
import { listShares } from '#lib/watchlists/list-shares.ts';
import type { Watchlist, Watchlists } from '#lib/watchlists/watchlists.ts';
import { type LimitsInHand, useLimits } from './use-limits.ts';
import { XraySection } from './xray-section.tsx';
import type { XrayService } from './xray-service.ts';

const loadListXray = () => import('./list-xray.tsx');

/** Fetched while the lists are read; a reader without a list needs none of it. */
const ListXray = lazy(async () => ({ default: (await loadListXray()).ListXray }));

/** A list of funds looked through, and a comparison of up to five. */
export function XrayApp(props: {
  service: XrayService;
  start: XrayStart;
  /** Called with what the page shows, for its address and title; the same function every time. */
  onShown: (shown: { readonly list?: Watchlist; readonly funds: readonly FundKey[] }) => void;
}) {
  const { service, start, onShown } = props;
  const words = useXrayWords();
  const load = useCallback(() => service.readWatchlists(), [service]);
  const { answer, retry } = useAnswer(load);
  const hand = useSettings(service);
  const { settings } = hand;
  const limits = useLimits(hand);
  const trouble = troubleOf(answer, hand);
  function readAgain() {
    if (answer.state === 'trouble') retry();
    if (settings === undefined) hand.reload();
  }
  // Begun early; drawing the list waits for the same file.
  useEffect(() => void loadListXray().catch(() => undefined), []);
  return (
    <main className="xray">
      {answer.state === 'ready' && settings !== undefined ? (
        <Chosen
          {...{ service, start, onShown, limits }}
          watchlists={answer.value}
          feeDrag={settings.feeDrag}
        />
      ) : trouble === undefined ? (
        <p className="empty">{words.readingLists}</p>
      ) : (
        <Trouble message={trouble} onRetry={readAgain} />
      )}
    </main>
  );
}

/** Why there is nothing to show. Settings that were read once are shown, whatever became of a later question. */
function troubleOf(lists: Loaded<Watchlists>, hand: SettingsInHand): string | undefined {
  if (lists.state === 'trouble') return lists.message;
  return hand.settings === undefined ? hand.trouble : undefined;
}

function Chosen(props: {
  service: XrayService;
  start: XrayStart;
  onShown: (shown: { readonly list?: Watchlist; readonly funds: readonly FundKey[] }) => void;
  watchlists: Watchlists;
  feeDrag: FeeDragAssumptions;
  limits: LimitsInHand;
}) {
  const { service, start, onShown, watchlists, feeDrag, limits } = props;
  const words = useXrayWords();
  const lists = useMemo(() => offered(watchlists, start.list), [watchlists, start.list]);
  const [wanted, setWanted] = useState(start.list);
  const [funds, setFunds] = useState(start.funds);
  const list = lists.find(({ id }) => id === wanted) ?? lists.find(hasFunds) ?? lists[0];
  const shares = useMemo(() => list && listShares(list), [list]);

  useEffect(() => onShown({ ...(list && { list }), funds }), [list, funds, onShown]);

  return (
    <>
      <header className="xray-head">
        <p className="xray-brand">{words.brand}</p>
        <h1>{list?.name ?? words.title}</h1>
        {lists.length > 1 && <ListChoice lists={lists} current={list} onChoose={setWanted} />}
      </header>
      {list === undefined || shares === undefined || shares.rows.length === 0 ? (
        <NoFunds hasList={list !== undefined} service={service} />
      ) : (
        <Suspense fallback={<p className="empty">{words.reading(shares.rows.length)}</p>}>
          <ListXray key={list.id} {...{ list, shares, service, feeDrag, limits }} />
        </Suspense>
      )}
      <XraySection wide title={words.compare.title} lead={words.compare.lead}>
        <LazyComparison funds={funds} onFunds={setFunds} service={service} />
      </XraySection>
    </>
  );
}

/** Lists in use, and the one asked for even when it was put away. */
function offered({ lists }: Watchlists, asked: string | undefined): readonly Watchlist[] {
  return lists.filter(({ archived, id }) => archived === undefined || id === asked);
}

function hasFunds({ rows }: Watchlist): boolean {
  return rows.length > 0;
}

function ListChoice(props: {
  lists: readonly Watchlist[];
  current: Watchlist | undefined;
  onChoose: (id: string) => void;
}) {
  const { lists, current, onChoose } = props;
  const words = useXrayWords();
  return (
    <label className="list-choice screen-only">
      <span className="muted small">{words.list}</span>
      <select
        className="field"
        value={current?.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        {lists.map(({ id, name, rows }) => (
          <option key={id} value={id}>
            {words.listChoice(name, rows.length)}
          </option>
        ))}
      </select>
    </label>
  );
}

function NoFunds({ hasList, service }: { hasList: boolean; service: XrayService }) {
  const words = useXrayWords();
  return (
    <div className="empty">
      <h2>{hasList ? words.noFunds : words.noList}</h2>
      <p>{words.noFundsNote}</p>
      <p>
        <button type="button" className="button primary" onClick={() => service.openOptions()}>
          {hasList ? words.addFunds : words.makeList}
        </button>
      </p>
    </div>
  );
}
