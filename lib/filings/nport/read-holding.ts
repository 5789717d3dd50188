import { child, descend, type XmlElement } from '../xml/xml-element.ts';
import { dateIn, filedNumber, filedText, flagIn, known, numberIn, textIn } from './filed-values.ts';
import type { NportDebt, NportHolding } from './nport-filing.ts';
import { identifierIn, readDerivative } from './read-derivative.ts';

/** Reads one `invstOrSec`. */
export function readHolding(element: XmlElement): NportHolding {
  const identifiers = child(element, 'identifiers');
  const currency = child(element, 'currencyConditional');
  const asset = child(element, 'assetConditional');
  const issuer = child(element, 'issuerConditional');
  const percent = numberIn(element, 'pctVal');
  return known({
    name: issuerName(element),
    title: textIn(element, 'title'),
    lei: leiIn(element),
    cusip: cusipIn(element),
    isin: identifierIn(identifiers, 'isin'),
    ticker: identifierIn(identifiers, 'ticker'),
    balance: numberIn(element, 'balance'),
    units: textIn(element, 'units'),
    currency: textIn(element, 'curCd') ?? filedText(currency?.attributes.get('curCd')),
    exchangeRate: filedNumber(currency?.attributes.get('exchangeRt')),
    valueUsd: numberIn(element, 'valUSD'),
    weight: percent === undefined ? undefined : percent / 100,
    payoff: payoffIn(element),
    asset: textIn(element, 'assetCat') ?? filedText(asset?.attributes.get('assetCat')),
    assetText: filedText(asset?.attributes.get('desc')),
    issuerCategory: textIn(element, 'issuerCat') ?? filedText(issuer?.attributes.get('issuerCat')),
    issuerText: filedText(issuer?.attributes.get('desc')),
    country: countryIn(element),
    isRestricted: flagIn(element, 'isRestrictedSec'),
    fairValueLevel: numberIn(element, 'fairValLevel'),
    debt: readDebt(child(element, 'debtSec')),
    repo: readRepo(child(element, 'repurchaseAgrmt')),
    ...readLending(child(element, 'securityLending')),
    derivative: readDerivative(child(element, 'derivativeInfo')),
  });
}

/** Private companies and swaps are filed as name "N/A" with the name in `title`. */
function issuerName(element: XmlElement): string | undefined {
  return textIn(element, 'name') ?? textIn(element, 'title');
}

function leiIn(element: XmlElement): string | undefined {
  const lei = textIn(element, 'lei');
  return lei && /^[A-Z0-9]{18}\d{2}$/.test(lei) && !/^0+$/.test(lei) ? lei : undefined;
}

/** `000000000` and `999999999` are placeholders: keyed on, they once merged Accenture, Seagate, TE and NXP. */
function cusipIn(element: XmlElement): string | undefined {
  const cusip = textIn(element, 'cusip');
  return cusip && /^[A-Z0-9*@#]{8}\d$/.test(cusip) && !/^(?:0+|9+)$/.test(cusip)
    ? cusip
    : undefined;
}

function countryIn(element: XmlElement): string | undefined {
  const country =
    textIn(element, 'invCountry') ?? filedText(child(element, 'invCountryConditional')?.text);
  return country && /^[A-Z]{2}$/.test(country) && country !== 'XX' ? country : undefined;
}

function payoffIn(element: XmlElement): 'Long' | 'Short' | undefined {
  const payoff = textIn(element, 'payoffProfile');
  return payoff === 'Long' || payoff === 'Short' ? payoff : undefined;
}

function readDebt(element: XmlElement | undefined): NportDebt | undefined {
  if (!element) return undefined;
  const rate = numberIn(element, 'annualizedRt');
  return known({
    maturity: dateIn(element, 'maturityDt'),
    rate: rate === undefined ? undefined : rate / 100,
  });
}

function readRepo(element: XmlElement | undefined): NportHolding['repo'] {
  if (!element) return undefined;
  const counterparty =
    filedText(child(element, 'clearedCentCparty')?.attributes.get('centralCounterparty')) ??
    filedText(
      descend(
        element,
        'notClearedCentCparty',
        'counterpartyInfos',
        'counterpartyInfo',
      )?.attributes.get('name'),
    );
  return known({ counterparty });
}

/** Collateral is a flag, or a `…Condition` element whose attributes carry flag and amount. */
function readLending(element: XmlElement | undefined) {
  const cash = child(element, 'cashCollateralCondition')?.attributes.get('isCashCollateral');
  const paper = child(element, 'nonCashCollateralCondition')?.attributes.get('isNonCashCollateral');
  const flags = [flagIn(element, 'isCashCollateral'), flagIn(element, 'isNonCashCollateral')];
  const isCollateral = cash === 'Y' || paper === 'Y' || flags.includes(true);
  const onLoan = filedNumber(child(element, 'loanByFundCondition')?.attributes.get('loanVal'));
  return {
    ...(isCollateral && { isLendingCollateral: true }),
    ...(onLoan !== undefined && { onLoanUsd: onLoan }),
  };
}
