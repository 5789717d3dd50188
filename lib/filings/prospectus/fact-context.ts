import type { XmlElement } from '../xml/xml-element.ts';
import { all, textOf } from './element-text.ts';

/** What a tagged fact is about. */
export interface FactContext {
  readonly seriesId?: string;
  readonly classId?: string;
  readonly asOf?: string;
  /** A dimension beyond series and class: the fact is about something narrower. */
  readonly isNarrower: boolean;
}

/** Read from the `context` element, never from its id. */
export function contextOf(element: XmlElement): FactContext {
  const members = all(element, 'explicitMember').map((member) => ({
    axis: (member.attributes.get('dimension') ?? '').replace(/^.*:/, ''),
    id: /([SC]\d{9})Member$/.exec(member.text.trim())?.[1],
  }));
  const known = members.filter(({ axis, id }) => id && AXES.has(axis));
  const find = (letter: string) => known.find(({ id }) => id?.startsWith(letter))?.id;
  const [seriesId, classId] = [find('S'), find('C')];
  const asOf = textOf(all(element, 'instant')[0] ?? all(element, 'endDate')[0]);
  return {
    ...(seriesId && { seriesId }),
    ...(classId && { classId }),
    ...(asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) && { asOf }),
    isNarrower: known.length < members.length || all(element, 'typedMember').length > 0,
  };
}

const AXES: ReadonlySet<string> = new Set([
  'LegalEntityAxis',
  'ProspectusShareClassAxis',
  'ClassAxis',
]);
