import * as z from 'zod/mini';
import { address, index, label, market, sentence, symbol } from './texts.ts';

/** `CardModel` of `lib/view/card-model.ts`; a test holds the two together. */

const few = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.maxLength(40));

const figure = z.object({
  label: label,
  text: sentence,
  source: index,
  formula: z.exactOptional(sentence),
  note: z.exactOptional(sentence),
});

const bar = z.object({ name: label, weight: z.number(), text: label });
const part = z.object({ label, weight: z.number(), text: label });

const drag = z.object({
  text: sentence,
  source: index,
  /** One figure a year, year 0 first. */
  byYearUsd: z.array(z.number()).check(z.maxLength(61)),
  scaleUsd: z.number(),
});

const concentration = z.object({
  kind: z.literal('concentration'),
  figures: few(figure),
  largest: few(bar),
  leftOut: z.exactOptional(sentence),
});

const refusal = z.object({ kind: z.literal('refused'), reason: sentence });

const link = z.object({ label: sentence, url: address });

const reason = z.object({
  name: sentence,
  text: label,
  reason: z.exactOptional(sentence),
  source: z.exactOptional(link),
});

const composed = z.object({ ...part.shape, holdings: z.exactOptional(few(reason)) });

const note = z.object({
  text: sentence,
  quotes: z.exactOptional(few(sentence)),
  source: z.exactOptional(link),
});

const nameCheck = z.object({
  claim: sentence,
  statement: sentence,
  composition: z.exactOptional(few(composed)),
  layers: z.exactOptional(few(composed)),
  notes: z.exactOptional(few(note)),
});

const sameness = z.object({
  withTicker: symbol,
  overlap: figure,
  coverage: z.exactOptional(figure),
  dates: label,
});

const overTime = z.object({
  figures: few(figure),
  months: z.exactOptional(few(z.object({ label, totalReturn: z.number(), text: label }))),
  monthsSource: z.exactOptional(index),
  notShown: sentence,
});

export const cardSchema = z.object({
  ticker: symbol,
  market,
  state: z.enum([
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
  header: z.object({
    name: sentence,
    kind: label,
    holdingsDate: z.exactOptional(label),
    newerReport: z.exactOptional(sentence),
  }),
  notices: few(sentence),
  cost: z.exactOptional(z.object({ figures: few(figure), drag: z.exactOptional(drag) })),
  exposure: z.exactOptional(z.object({ figures: few(figure) })),
  concentration: z.exactOptional(z.discriminatedUnion('kind', [concentration, refusal])),
  nameCheck: z.exactOptional(nameCheck),
  sameness: z.exactOptional(few(sameness)),
  overTime: z.exactOptional(overTime),
  sources: few(link),
});
