import type { CardModel, ConcentrationSection, Figure, Refusal } from '#lib/view/card-model.ts';
import { count, finite, type Guard, list, market, maybe, oneOf, shape, text } from './guard.ts';

const isFigure: Guard<Figure> = shape({
  label: text,
  text,
  source: count,
  formula: maybe(text),
  note: maybe(text),
});

const part = shape({ label: text, weight: finite, text });

const isRefusal: Guard<Refusal> = shape({ kind: oneOf(['refused']), reason: text });

const isConcentration: Guard<ConcentrationSection> = shape({
  kind: oneOf(['concentration']),
  figures: list(isFigure),
  largest: list(shape({ name: text, weight: finite, text })),
  leftOut: maybe(text),
});

const isEither: Guard<ConcentrationSection | Refusal> = (value) =>
  isRefusal(value) || isConcentration(value);

export const isCard: Guard<CardModel> = shape({
  ticker: text,
  market,
  state: oneOf([
    'full',
    'top-ten',
    'derivative',
    'bond',
    'fund-of-funds',
    'trust',
    'no-holdings',
    'not-covered',
    'unknown',
    'unavailable',
  ]),
  header: shape({ name: text, kind: text, holdingsDate: maybe(text), newerReport: maybe(text) }),
  notices: list(text),
  cost: maybe(
    shape({
      figures: list(isFigure),
      drag: maybe(shape({ text, source: count, byYearUsd: list(finite), scaleUsd: finite })),
    }),
  ),
  concentration: maybe(isEither),
  nameCheck: maybe(shape({ claim: text, statement: text, composition: maybe(list(part)) })),
  sameness: maybe(
    list(shape({ withTicker: text, overlap: isFigure, coverage: maybe(isFigure), dates: text })),
  ),
  sources: list(shape({ label: text, url: text })),
});
