/**
 * Different companies whose names are the same once the legal form is gone. Found by listing every key
 * under which names with different legal forms, or listings in different countries, had been merged;
 * dual listings of one company (Rio Tinto, Carnival, Investec, Ninety One) stay together.
 */
interface IssuerSplit {
  /** The key that the names share. */
  readonly key: string;
  /** Which filed names belong to the company set apart. */
  readonly filed: RegExp;
  /** ISO country of the line that decides where the name alone does not. */
  readonly country?: string;
  /** Listed symbol of the line that decides where name and country are the same. */
  readonly label?: string;
  /** The key of the company set apart. */
  readonly apart: string;
}

const ISSUER_SPLITS: readonly IssuerSplit[] = [
  { key: 'MERCK', filed: /kgaa/i, country: 'DE', apart: 'MERCK KGAA' },
  { key: 'SIEMENS', filed: /\b(?:ltd|limited)\b/i, country: 'IN', apart: 'SIEMENS INDIA' },
  { key: 'PFIZER', filed: /\b(?:ltd|limited)\b/i, country: 'IN', apart: 'PFIZER INDIA' },
  { key: 'EQT', filed: /\bcorp/i, country: 'US', apart: 'EQT CORP' },
  { key: 'ORION', filed: /\bcorp/i, country: 'KR', apart: 'ORION CORP' },
  { key: 'ORION', filed: /\bs\.?a\.?(?: |$)/i, country: 'US', apart: 'ORION SA' },
  { key: 'TITAN', filed: /\bs\.?a\.?(?: |$)/i, country: 'GR', apart: 'TITAN SA' },
  { key: 'IREN', filed: /\bspa\b/i, country: 'IT', apart: 'IREN SPA' },
  {
    key: 'GENESISENERGY',
    filed: /\b(?:ltd|limited)\b/i,
    country: 'NZ',
    apart: 'GENESIS ENERGY NZ',
  },
  {
    key: 'INDEPENDENTBANK',
    filed: /\/mi\b|michigan/i,
    label: 'IBCP',
    apart: 'INDEPENDENT BANK MI',
  },
  { key: 'FIRSTBANCORP', filed: /puerto rico/i, label: 'FBP', apart: 'FIRST BANCORP PUERTO RICO' },
  { key: 'FIRSTBANCORP', filed: /\/me\b|maine/i, label: 'FNLC', apart: 'FIRST BANCORP MAINE' },
  { key: 'TETRATECHNOLOGY', filed: /technologies/i, apart: 'TETRA TECHNOLOGIES' },
  { key: 'TAIWANSEMICONDUCTOR', filed: /\bco\b/i, apart: 'TAIWAN SEMICONDUCTOR CO' },
  {
    key: 'INTERPARFUMS',
    filed: /^interparfums\b.*\bs\.?a\b/i,
    country: 'FR',
    apart: 'INTERPARFUMS SA',
  },
  { key: 'SAMPO', filed: /\bcorp/i, country: 'TW', apart: 'SAMPO CORP' },
  { key: 'CASTELLUM', filed: /\binc\b/i, country: 'US', apart: 'CASTELLUM INC' },
  { key: 'ARGAN', filed: /\bs\.?a\.?(?: |$)/i, country: 'FR', apart: 'ARGAN SA' },
  { key: 'FUTURE', filed: /\bcorp/i, country: 'JP', apart: 'FUTURE CORP' },
  { key: 'VECTOR', filed: /\binc\b/i, country: 'JP', apart: 'VECTOR INC' },
  { key: 'CHIYODA', filed: /\bco\b/i, apart: 'CHIYODA CO' },
  { key: 'OCI', filed: /\bco\b/i, country: 'KR', apart: 'OCI CO' },
  { key: 'CTS', filed: /\bco\b/i, country: 'JP', apart: 'CTS CO' },
  { key: 'SPARGROUP', filed: /\binc\b/i, country: 'US', apart: 'SPAR GROUP INC' },
  { key: 'NCC', filed: /\bab\b/i, country: 'SE', apart: 'NCC AB' },
  { key: 'CAPITALSECURITIES', filed: /\bcorp/i, country: 'TW', apart: 'CAPITAL SECURITIES CORP' },
  // Property companies and the trusts that they sponsor.
  ...['SEKISUIHOUSE', 'KEPPEL', 'TOKYU', 'HULIC', 'HEIWAREALESTATE', 'LOTTE', 'SUNWAY'].map(
    (key) => ({ key, filed: /\breit\b/i, apart: `${key} REIT` }),
  ),
];

const SPLITS_BY_KEY: ReadonlyMap<string, readonly IssuerSplit[]> = Map.groupBy(
  ISSUER_SPLITS,
  ({ key }) => key,
);

/** The legal forms that would contradict a country, e.g. "Orion Corp" held through a US line. */
const STATES_ITS_FORM =
  /\b(?:inc|corp|corporation|co|company|ltd|limited|plc|ag|sa|se|nv|ab|oyj|spa|kgaa)\b/i;

/** What a line says of its issuer. */
export interface NamedLine {
  /** As filed. */
  readonly name: string;
  /** ISO country, where the line has one: it tells companies of the same name apart. */
  readonly country?: string;
  /** Listed symbol or share class, where known. */
  readonly label?: string;
  /** The label is a symbol of a US exchange: lines that share it have one issuer, whatever their names. */
  readonly isUsSymbol?: boolean;
}

/** The key of the company meant, where several share a name. */
export function splitKey(key: string, line: NamedLine): string {
  const splits = SPLITS_BY_KEY.get(key);
  if (!splits) return key;
  const { name: filedName, country, label } = line;
  const byLabel = splits.find((split) => label !== undefined && split.label === label);
  if (byLabel) return byLabel.apart;
  const byName = splits.find(({ filed }) => filed.test(filedName));
  if (byName) return byName.apart;
  if (STATES_ITS_FORM.test(filedName)) return key;
  return splits.find((split) => country !== undefined && split.country === country)?.apart ?? key;
}
