/** What a fund's own words ask of a company, as far as that can be told from their usual phrasings. */
export interface DefinitionReading {
  /** At least this fraction of its revenue; absent where no share or more than one is named. */
  readonly revenueAtLeast?: number;
  /** Companies count that use the thing, not only those that provide it. */
  readonly countsUse: boolean;
  /** Companies count that stand to gain from it. */
  readonly countsBenefit: boolean;
  /** The assets are promised to the securities of an index, not to companies of a kind. */
  readonly promisesIndex: boolean;
}

/** Reads quoted sentences; finds nothing rather than something that is not there. */
export function readDefinition(words: {
  readonly policy: readonly string[];
  readonly definition: readonly string[];
}): DefinitionReading {
  const definition = [...words.definition, ...words.policy].join(' ');
  const atLeast = onlyShareOf(definition);
  return {
    ...(atLeast !== undefined && { revenueAtLeast: atLeast }),
    countsUse: USE.test(definition),
    countsBenefit: BENEFIT.test(definition),
    promisesIndex: words.policy.length > 0 && words.policy.every(isOfIndex),
  };
}

const OF_REVENUE = String.raw`(?:of|in)\b(?:(?!\bassets\b)[^.;]){0,60}?\b(?:revenues?|sales)\b`;
const SHARES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:at least|more than|greater than|greater than or equal to|over|minimum of|not less than|no less than)\s+(\d{1,2})\s?(?:%|percent)\s+${OF_REVENUE}`,
    'gi',
  ),
  new RegExp(String.raw`\b(\d{1,2})\s?(?:%|percent)\s+or\s+(?:more|greater)\s+${OF_REVENUE}`, 'gi'),
];
const HALF =
  /\b(?:(?:a|the) majority of|at least half of|more than half of|half or more of)\b[^.;]{0,60}?\brevenues?\b/i;

function onlyShareOf(text: string): number | undefined {
  const named = SHARES.flatMap((share) =>
    [...text.matchAll(share)].map((match) => Number(match[1]) / 100),
  );
  if (HALF.test(text)) named.push(0.5);
  const different = new Set(named);
  const [share] = different;
  return different.size === 1 && share !== undefined && share > 0 ? share : undefined;
}

const USE =
  /\b(?:compan(?:y|ies)|issuers|businesses)\b[^.]{0,120}\b(?:(?:that|which|who)\s+(?:[\w,/-]+\s+){0,4}?(?:use|utili[sz]e|adopt|apply)\b|(?:using|utili[sz]ing|adopting|applying)\b|(?:the )?(?:[\w,/-]+\s+){0,3}(?:use|utili[sz]ation|adoption|application) of\b)/i;
const BENEFIT =
  /\b(?:positioned|stand|stands|expected|likely|potential|poised|able) to (?:\w+ )?(?:benefit|profit|gain)\b|\bmay benefit\b|\bthat (?:will )?benefit from\b|\beconomic fortunes\b/i;

function isOfIndex(sentence: string): boolean {
  const isIndex =
    /\b(?:securities|stocks|instruments|components?|constituents)\b.{0,80}\bindex\b/i.test(
      sentence,
    ) || /\bindex\b.{0,20}\b(?:securities|constituents|components?)\b/i.test(sentence);
  return isIndex && !/[“"‘][^”"’]*\bcompanies[”"’]|\bin [\w ,&-]{0,60}companies\b/i.test(sentence);
}
