import { describe, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { CandidateBatch, PageMemory } from '#lib/detect/candidate.ts';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import type { batchSchema, marksSchema } from '#lib/messages/schemas/annotate.ts';
import type { badgeSchema } from '#lib/messages/schemas/badge.ts';
import type { cardSchema } from '#lib/messages/schemas/card.ts';
import type { lookupSchema } from '#lib/messages/schemas/fund-facts.ts';
import type { holdingsPageSchema } from '#lib/messages/schemas/holdings.ts';
import type { siteSettingsSchema } from '#lib/messages/schemas/site-settings.ts';
import type { SiteSettings } from '#lib/settings/site-settings.ts';
import type { BadgeModel } from '#lib/view/badge-model.ts';
import type { CardModel } from '#lib/view/card-model.ts';
import type { HoldingsPage } from '#lib/view/holdings-page.ts';

/** The same type with every `readonly` taken off: schemas give mutable output, models are readonly. */
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** Checked by the compiler (`npm run check:types`); the bodies run so that the file counts as tests. */
describe('schemas of the messages say exactly what the types of the other rooms say', () => {
  test('badge', () => {
    expectTypeOf<z.output<typeof badgeSchema>>().toEqualTypeOf<Mutable<BadgeModel>>();
  });
  test('card', () => {
    expectTypeOf<z.output<typeof cardSchema>>().toEqualTypeOf<Mutable<CardModel>>();
  });
  test('holdings', () => {
    expectTypeOf<z.output<typeof holdingsPageSchema>>().toEqualTypeOf<Mutable<HoldingsPage>>();
  });
  test('facts about a fund', () => {
    // What a portfolio needs, not every fact: both ways assignable, so that nothing needed is of another shape.
    expectTypeOf<z.output<typeof lookupSchema>>().toExtend<Mutable<LookupResult>>();
    expectTypeOf<Mutable<LookupResult>>().toExtend<z.output<typeof lookupSchema>>();
  });
  test('candidates', () => {
    expectTypeOf<z.output<typeof batchSchema>>().toEqualTypeOf<Mutable<CandidateBatch>>();
    expectTypeOf<z.output<typeof marksSchema>['memory']>().toEqualTypeOf<Mutable<PageMemory>>();
  });
  test('settings of a site', () => {
    expectTypeOf<z.output<typeof siteSettingsSchema>>().toEqualTypeOf<Mutable<SiteSettings>>();
  });
});
