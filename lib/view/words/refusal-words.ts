import type { RefusalReason } from '#lib/metrics/interval.ts';

/** Why a figure is not shown, in the reader's words. One sentence each. */
const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  'swaps-options-futures':
    'The fund’s exposure comes from swaps, options or futures; what it holds beside them says little about what moves it, so no ten largest are ranked.',
  'single-stock':
    'The fund follows one stock, mostly through swaps; its lines of cash and collateral are not a portfolio to rank.',
  'options-written':
    'The fund sells options on what it follows; its listed lines leave those out, so no ten largest are ranked.',
  'outcome-by-options':
    'The fund’s outcome is set by options on an index or stock; its lines are not a portfolio to rank.',
  'bond-fund': 'A bond fund is not ranked by issuer here: a government is not a company.',
  'mixed-fund':
    'The fund holds more than shares; issuer concentration is shown for equity funds only.',
  'fund-of-funds': 'The fund holds other funds; its lines are funds, not companies.',
  trust: 'The trust or pool files no portfolio report: there are no companies to rank.',
  note: 'A note is a bank’s promise to pay an index’s return; it holds no portfolio.',
  'cash-fund': 'The fund holds cash-like paper only.',
  'kind-unclear': 'Neither the name nor a portfolio report says what the fund holds.',
  'no-holdings': 'No portfolio report of this fund is in the packaged data.',
  'weights-implausible':
    'The filed weights add up to far more than the fund’s assets; they are not used.',
  'nothing-to-rank': 'No share of a company is among the lines we know.',
  'too-similar': 'The two funds are nearly the same; the price of a difference means nothing.',
  'similarity-unknown':
    'How much the two funds differ is not known closely enough to price the difference.',
  'underlying-costs':
    'The fee includes costs of what the fund holds, so it is not compared or compounded.',
  'no-fee': 'No fee of this fund is in the packaged data.',
  'fee-untagged':
    'Trusts, pools and notes tag no fee for SEC’s data, and the document that states this one’s was not read.',
  'path-dependent':
    'The fund resets its exposure; what a shock does to it depends on the path, not only on its size.',
  'index-fund-or-undeclared':
    'This limit applies only to funds whose filing says diversified, and not to index funds.',
  'months-missing': 'The filings at hand do not cover enough months in a row.',
  'too-few-months': 'The two funds have too few months in common to compare how they moved.',
};

export function refusalText(reason: RefusalReason): string {
  return REFUSALS[reason];
}
