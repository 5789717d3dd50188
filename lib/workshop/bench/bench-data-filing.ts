/** Lines of the filing measured in the goal: a total-market fund. */
export const FILING_LINES = 3_429;

/** One holding as filers write it; about 900 bytes. */
function holding(i: number, percent: number): string {
  const cusip = String(100_000_000 + i * 7).slice(0, 9);
  return `
      <invstOrSec>
        <name>Company Number ${i} Holdings Inc</name>
        <lei>LEI00000000000${String(i).padStart(4, '0')}00</lei>
        <title>Company Number ${i} Holdings Inc Common Stock</title>
        <cusip>${cusip}</cusip>
        <identifiers>
          <isin value="US${cusip}1"/>
          <ticker value="C${i}"/>
        </identifiers>
        <balance>${1000 + i}.00000000</balance>
        <units>NS</units>
        <curCd>USD</curCd>
        <valUSD>${(percent * 1e7).toFixed(2)}</valUSD>
        <pctVal>${percent.toFixed(12)}</pctVal>
        <payoffProfile>Long</payoffProfile>
        <assetCat>EC</assetCat>
        <issuerCat>CORP</issuerCat>
        <invCountry>US</invCountry>
        <isRestrictedSec>N</isRestrictedSec>
        <fairValLevel>1</fairValLevel>
        <securityLending>
          <isCashCollateral>N</isCashCollateral>
          <isNonCashCollateral>N</isNonCashCollateral>
          <isLoanByFund>N</isLoanByFund>
        </securityLending>
      </invstOrSec>`;
}

/** An invented Form N-PORT in the layout of the schema, with a long tail of weights that sum to 100%. */
export function benchFiling(lines = FILING_LINES): string {
  const sizes = Array.from({ length: lines }, (_, i) => 1 / (i + 3));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const holdings = sizes.map((size, i) => holding(i + 1, (size / total) * 100)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><edgarSubmission xmlns="http://www.sec.gov/edgar/nport">
  <headerData><submissionType>NPORT-P</submissionType></headerData>
  <formData>
    <genInfo><regName>Bench Trust</regName><regCik>0009999999</regCik><seriesName>Bench Total Market Fund</seriesName>
      <seriesId>S000099999</seriesId><repPdEnd>2026-12-31</repPdEnd><repPdDate>2026-03-31</repPdDate><isFinalFiling>N</isFinalFiling></genInfo>
    <fundInfo><totAssets>1000000000.00</totAssets><totLiabs>0.00</totLiabs><netAssets>1000000000.00</netAssets></fundInfo>
    <invstOrSecs>${holdings}
    </invstOrSecs>
  </formData>
</edgarSubmission>`;
}
