import type { PageFundWords } from '#components/strings/page-fund-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { MOST_COMPARED } from '#lib/view/most-compared.ts';
import { PageFundsControls } from './page-funds-controls.tsx';
import { AS_ON_THE_PAGE, type PageFundsView } from './page-funds-order.ts';
import type { PageFund } from './popup-service.ts';

/** From so many funds on they can be sorted and filtered; fewer are seen at a glance. */
const MANY = 5;

/** Has the browser note when some words came to the screen (Element Timing), which `npm run bench -- ui` reads. */
const paintTimed = (elementtiming: string) => ({ elementtiming });

export interface PageFundListProps {
  /** In the order of the page. */
  readonly funds: readonly PageFund[];
  /** Those of them that are listed, as the view has them. */
  readonly shown: readonly PageFund[];
  readonly view: PageFundsView;
  /** What they have in common; '' until it is known. */
  readonly common: string;
  readonly words: PageFundWords;
  readonly onView: (view: PageFundsView) => void;
  readonly onOpen: (fund: FundKey) => void;
  readonly onCompare: (funds: readonly FundKey[]) => void;
}

/**
 * The funds of the page: what they have in common, then each with its three segments. Here and in what it draws no hooks:
 * the popup's first script draws it before React is there (`drawFirstFunds`).
 */
export function PageFundList(props: PageFundListProps) {
  const { funds, shown, view, common, words, onView, onOpen, onCompare } = props;
  return (
    <section aria-labelledby="page-funds">
      <div className="list-head">
        <h2 className="list-title" id="page-funds" {...paintTimed('page-funds')}>
          {words.title(funds.length)}
        </h2>
        <CompareButton funds={shown} words={words} onCompare={onCompare} />
      </div>
      {funds.length > 1 && (
        <p className="page-common" {...paintTimed('page-common')}>
          {common}
        </p>
      )}
      {funds.length >= MANY && <PageFundsControls view={view} words={words} onView={onView} />}
      <ul className="fund-rows">
        {shown.map((fund) => (
          <FundRow
            key={`${fund.badge.market} ${fund.badge.ticker}`}
            fund={fund}
            words={words}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="empty">{words.noMatch}</p>}
    </section>
  );
}

/** The list as it is first: what its funds have in common is not known yet, and nothing is chosen or pressed. */
export function firstFundList(funds: readonly PageFund[], words: PageFundWords) {
  const notYet = () => undefined;
  return (
    <PageFundList
      funds={funds}
      shown={funds}
      view={AS_ON_THE_PAGE}
      common=""
      words={words}
      onView={notYet}
      onOpen={notYet}
      onCompare={notYet}
    />
  );
}

function CompareButton(props: {
  funds: readonly PageFund[];
  words: PageFundWords;
  onCompare: (funds: readonly FundKey[]) => void;
}) {
  const { funds, words, onCompare } = props;
  const comparable = funds.filter(({ badge }) => badge.coverage === 'covered');
  if (comparable.length < 2) return null;
  const chosen = comparable
    .slice(0, MOST_COMPARED)
    .map(({ badge: { ticker, market } }) => ({ ticker, market }));
  return (
    <button type="button" className="text-button" onClick={() => onCompare(chosen)}>
      {comparable.length > MOST_COMPARED ? words.compareFirst(MOST_COMPARED) : words.compareAll}
    </button>
  );
}

function FundRow(props: { fund: PageFund; words: PageFundWords; onOpen: (fund: FundKey) => void }) {
  const { words, onOpen } = props;
  const { badge, mentions } = props.fund;
  return (
    <li>
      <button type="button" className="fund-row" onClick={() => onOpen(badge)}>
        <span className="fund-row-head">
          <span className="row-ticker">{badge.ticker}</span>
          {badge.name && <FiledText className="row-name" text={badge.name} />}
          {mentions > 1 && <span className="row-mentions">{words.mentions(mentions)}</span>}
        </span>
        <Segments badge={badge} words={words} />
      </button>
    </li>
  );
}

function Segments({ badge, words }: Pick<PageFund, 'badge'> & { words: PageFundWords }) {
  const segments = [badge.fee, badge.concentration, badge.telling, badge.mine].flatMap(
    (text) => text ?? [],
  );
  if (segments.length === 0) {
    return <span className="segments muted">{words.noFigures}</span>;
  }
  return (
    <span className="segments">
      {segments.map((segment) => (
        <span key={segment} className="segment">
          {segment}
        </span>
      ))}
    </span>
  );
}
