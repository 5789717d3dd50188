import type { XmlElement } from '../xml/xml-element.ts';
import { all, textOf } from './element-text.ts';

/** What a tagged fact is about. */
export interface FactContext {
  readonly seriesId?: string;
  readonly classId?: string;
  /** Last day of the period, or the day. */
  readonly asOf?: string;
  /** First day of the period; absent for a day. */
  readonly startsOn?: string;
  /** The performance measure (`AfterTaxesOnDistributions`), where it is all that narrows the fact. */
  readonly measure?: string;
  /** A dimension beyond series, class and document: the fact is about something narrower. */
  readonly isNarrower: boolean;
}

/** Read from the `context` element, never from its id. */
export function contextOf(element: XmlElement): FactContext {
  const members = all(element, 'explicitMember')
    .map((member) => ({
      axis: (member.attributes.get('dimension') ?? '').replace(/^.*:/, ''),
      name: member.text.trim().replace(/^.*:|Member$/g, ''),
      id: /([SC]\d{9})Member$/.exec(member.text.trim())?.[1],
    }))
    .filter(({ axis }) => axis !== DOCUMENT_AXIS);
  const known = members.filter(({ axis, id }) => id && AXES.has(axis));
  const find = (letter: string) => known.find(({ id }) => id?.startsWith(letter))?.id;
  const [seriesId, classId] = [find('S'), find('C')];
  const asOf = textOf(all(element, 'instant')[0] ?? all(element, 'endDate')[0]);
  const startsOn = textOf(all(element, 'startDate')[0]);
  const others = members.filter((member) => !known.includes(member));
  const isTyped = all(element, 'typedMember').length > 0;
  const measure = !isTyped && others.length === 1 ? measureOf(others[0]) : undefined;
  return {
    ...(seriesId && { seriesId }),
    ...(classId && { classId }),
    ...(asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) && { asOf }),
    ...(startsOn && /^\d{4}-\d{2}-\d{2}$/.test(startsOn) && { startsOn }),
    ...(measure && { measure }),
    isNarrower: others.length > 0 || isTyped,
  };
}

interface Member {
  readonly axis: string;
  readonly name: string;
}

function measureOf(member: Member | undefined): string | undefined {
  return member?.axis === 'PerformanceMeasureAxis' ? member.name : undefined;
}

const AXES: ReadonlySet<string> = new Set([
  'LegalEntityAxis',
  'ProspectusShareClassAxis',
  'ClassAxis',
]);

/**
 * Which of several prospectuses of one filing the fact stands in (an "ETF prospectus" beside one of the other
 * classes): where it stands, not what it is about. Filers whose context ids begin with `ETFProspectusMember_` set it.
 */
const DOCUMENT_AXIS = 'DocumentInformationDocumentAxis';
