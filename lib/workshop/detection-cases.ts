import type { LabelledPage } from './labelled-pages.ts';

export function caseLabelledPages(): LabelledPage[] {
  return [];
}
