import * as z from 'zod/mini';
import { filedFactsShape, type StoredFiledFacts } from '#lib/funds/filed-facts-schema.ts';
import { dateFinding, type Finding } from './plausibility.ts';

const filedFactsSchema = z.object(filedFactsShape);

/**
 * The gate for further facts of filings: each part on its own, so that one implausible figure (a return below
 * minus 100%, a date in the future) costs that part and not the fund. What is refused is listed.
 */
export function acceptFiledFacts(
  ticker: string,
  filed: StoredFiledFacts,
  today: string,
): { readonly filed: StoredFiledFacts; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const accepted = Object.entries(filed).filter(([part, stored]) => {
    const parsed = filedFactsSchema.safeParse({ [part]: stored });
    const issue = parsed.error?.issues[0];
    if (issue) {
      const detail = `${issue.path.join('.')}: ${issue.message}`;
      findings.push({ ticker, rule: 'does-not-fit', verdict: 'rejected', detail });
      return false;
    }
    const late = dateFinding(ticker, stored.asOf, today);
    if (late) findings.push({ ...late, detail: `${part}: ${late.detail}` });
    return !late;
  });
  return { filed: filedFactsSchema.parse(Object.fromEntries(accepted)), findings };
}
