import type { BackgroundRequest } from '../protocol.ts';
import { LONGEST_EXCERPT, MOST_BADGES, MOST_CANDIDATES } from '../reply-limits.ts';
import {
  amount,
  type Guard,
  integer,
  list,
  market,
  matching,
  maybe,
  oneOf,
  only,
  shape,
  textOf,
  upTo,
} from './guard.ts';

/**
 * Requests that a woken background is asked first, checked without schemas: making those takes longer than the
 * answers. The bounds are those of `first-messages.ts`; `test/messages/first-checks.test.ts` holds both together.
 */
const offset = integer(0, 100_000_000);
const symbol = textOf(1, 12);
const language = textOf(0, 40);

type Batch = BackgroundRequest<'annotate'>;

const isMemory: Guard<Batch['page']['memory']> = shape({
  capitals: amount,
  length: amount,
  hints: upTo(6, list(market)),
  confirmed: upTo(200, list(shape({ ticker: symbol, market, count: amount }))),
});

const isCandidate: Guard<Batch['candidates'][number]> = shape({
  block: offset,
  start: offset,
  end: offset,
  symbol,
  market: maybe(market),
  form: oneOf(['plain', 'cashtag', 'prefixed', 'suffixed', 'ric', 'code']),
  stranger: maybe((value: unknown): value is true => value === true),
  excerpt: offset,
  at: offset,
  role: oneOf(['heading', 'prose', 'cell', 'item', 'control']),
  columnHeader: maybe(textOf(0, 200)),
  href: maybe(textOf(0, 120)),
});

const isExcerpt: Guard<Batch['excerpts'][number]> = shape({
  text: textOf(0, LONGEST_EXCERPT),
});

const isPage: Guard<Batch['page']> = shape({
  address: maybe(textOf(0, 200)),
  title: maybe(textOf(0, 200)),
  lang: maybe(language),
  memory: isMemory,
});

export const isBatch: Guard<Batch> = shape({
  page: isPage,
  excerpts: upTo(MOST_CANDIDATES, list(isExcerpt)),
  candidates: upTo(MOST_CANDIDATES, list(isCandidate)),
});

export const isOwnHost: Guard<BackgroundRequest<'siteSettings'>> = only(['host'], {
  host: textOf(1, 253),
});

export const isNothing: Guard<BackgroundRequest<'injectCard'>> = only([], {});

export const isBadgeRequest: Guard<BackgroundRequest<'badges'>> = only(['funds'], {
  funds: upTo(MOST_BADGES, list(shape({ ticker: matching(/^[0-9A-Z][0-9A-Z.-]{0,11}$/), market }))),
});
