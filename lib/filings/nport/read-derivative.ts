import { child, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { dateIn, filedNumber, filedText, known, numberIn, textIn } from './filed-values.ts';
import type {
  CurrencyAmount,
  DerivativeKind,
  DerivativeReference,
  NportDerivative,
  ReferenceInstrument,
} from './nport-filing.ts';

/** Codes of `derivCat` in the schema. */
const KINDS: Readonly<Record<string, DerivativeKind>> = {
  FWD: 'forward',
  FUT: 'future',
  SWP: 'swap',
  OPT: 'option',
  SWO: 'swaption',
  WAR: 'warrant',
  OTH: 'other',
};

/** Element of each family, for filings whose `derivCat` is missing or `Other`. */
const ELEMENT_KINDS: Readonly<Record<string, DerivativeKind>> = {
  fwdDeriv: 'forward',
  futrDeriv: 'future',
  swapDeriv: 'swap',
  optionSwaptionWarrantDeriv: 'option',
  othDeriv: 'other',
};

/** Reads the one derivative inside `derivativeInfo` or `nestedDerivInfo`; `undefined` when there is none. */
export function readDerivative(wrapper: XmlElement | undefined): NportDerivative | undefined {
  const element = wrapper?.children.find(({ name }) => name in ELEMENT_KINDS);
  const family = element && ELEMENT_KINDS[element.name];
  if (!element || !family) return undefined;
  const notional = notionalOf(element);
  return known({
    kind: KINDS[element.attributes.get('derivCat') ?? ''] ?? family,
    counterparties: childrenOf(element, 'counterparties').flatMap(
      (each) => textIn(each, 'counterpartyName') ?? [],
    ),
    reference: readReference(child(element, 'descRefInstrmnt')),
    payoff: oneOf(textIn(element, 'payOffProf'), ['Long', 'Short']),
    returnLeg: returnLegOf(element),
    putOrCall: oneOf(textIn(element, 'putOrCall'), ['Put', 'Call']),
    writtenOrPurchased: oneOf(textIn(element, 'writtenOrPur'), ['Written', 'Purchased']),
    notional: notional.amount,
    notionalCurrency: notional.currency,
    unrealizedUsd: numberIn(element, 'unrealizedAppr'),
    ends: endOf(element),
    exercisePrice: numberIn(element, 'exercisePrice'),
    delta: numberIn(element, 'delta'),
    sold: amount(element, 'amtCurSold', 'curSold'),
    purchased: amount(element, 'amtCurPur', 'curPur'),
  });
}

/** An element of its own, or, in the form's "other" family, a list of attributes; two amounts are none. */
function notionalOf(element: XmlElement): CurrencyAmount {
  const listed = childrenOf(child(element, 'notionalAmts'), 'notionalAmt');
  const only = listed.length === 1 ? listed[0]?.attributes : undefined;
  return known({
    amount: numberIn(element, 'notionalAmt') ?? filedNumber(only?.get('amt')),
    currency: textIn(element, 'curCd') ?? filedText(only?.get('curCd')),
  });
}

/** A total return is the leg that is neither fixed nor floating; with both or none the direction is open. */
function returnLegOf(element: XmlElement): 'received' | 'paid' | undefined {
  const [received, paid] = [child(element, 'otherRecDesc'), child(element, 'otherPmntDesc')];
  if ((received === undefined) === (paid === undefined)) return undefined;
  return received ? 'received' : 'paid';
}

function endOf(element: XmlElement): string | undefined {
  return (
    dateIn(element, 'terminationDt') ??
    dateIn(element, 'expDate') ??
    dateIn(element, 'expDt') ??
    dateIn(element, 'settlementDt')
  );
}

function amount(element: XmlElement, amountName: string, currencyName: string) {
  const value: CurrencyAmount = known({
    amount: numberIn(element, amountName),
    currency: textIn(element, currencyName),
  });
  return Object.keys(value).length > 0 ? value : undefined;
}

function readReference(description: XmlElement | undefined): DerivativeReference | undefined {
  const index = child(description, 'indexBasketInfo');
  if (index) return indexReference(index);
  const nested = readDerivative(child(description, 'nestedDerivInfo'));
  if (nested) return { kind: 'derivative', derivative: nested };
  const instruments = childrenOf(description, 'otherRefInst')
    .map(readInstrument)
    .filter((each) => Object.keys(each).length > 0);
  const [first] = instruments;
  if (!first) return undefined;
  return instruments.length === 1
    ? { kind: 'instrument', instrument: first }
    : { kind: 'basket', instruments };
}

function indexReference(index: XmlElement): DerivativeReference {
  const components = childrenOf(index, 'components').flatMap((each) =>
    childrenOf(each, 'component'),
  );
  return known({
    kind: 'index' as const,
    name: textIn(index, 'indexName'),
    identifier: textIn(index, 'indexIdentifier'),
    components: components.length,
  });
}

function readInstrument(element: XmlElement): ReferenceInstrument {
  const identifiers = child(element, 'identifiers');
  return known({
    issuer: textIn(element, 'issuerName'),
    title: textIn(element, 'issueTitle'),
    isin: identifierIn(identifiers, 'isin'),
    cusip: identifierIn(identifiers, 'cusip'),
    ticker: identifierIn(identifiers, 'ticker'),
  });
}

/** Identifiers are attributes, `<isin value="US0378331005"/>`; runs of zeros and nines are placeholders. */
export function identifierIn(
  identifiers: XmlElement | undefined,
  name: string,
): string | undefined {
  const value = filedText(child(identifiers, name)?.attributes.get('value'));
  return value === undefined || /^(?:0+|9+)$/.test(value) ? undefined : value;
}

function oneOf<T extends string>(text: string | undefined, values: readonly T[]): T | undefined {
  return values.find((value) => value === text);
}
