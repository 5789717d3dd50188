/** Wrappers that a fund's name states outright. Read in order, before any holdings. */
export type NameWrapper =
  | 'note'
  | 'buffer'
  | 'option-income'
  | 'active-extension'
  | 'other-derivatives'
  | 'fund-of-funds'
  | 'cash'
  | 'preferred'
  | 'bond';

/**
 * Reviewed rules; the first that matches wins. `Ultra Buffer` and `Power Buffer` are buffers,
 * `BulletShares` bonds, a hedged-equity fund of Xtrackers or WisdomTree hedges the currency only.
 */
const RULES: readonly (readonly [NameWrapper, RegExp, RegExp?])[] = [
  ['note', /\betns?\b|^ipath\b|\bmicrosectors\b|\bx-links\b/i, /\blong etn\b|\betn daily\b/i],
  [
    'buffer',
    /\bbuffer(?:ed|\d+)?\b|\bbuffe?$|\bwealth shield\b|\bquarterly laddered\b|^innovator .* managed$|\buncapped accelerated\b|\baccelerated etf\b|\bpower b(?:uff?)?$|\bfloor\d|^ft vest .* (?:enha|max|dual|buff|moder|conse|equa|unca|deep|accel)\w*$|\b(?:bitcoin|strategy|volatility) floo|\bfloor\b|\bbarrier\b|\bdefined (?:protection|outcome)|\bstructured (?:outcome|alt)|\bdual directional\b|\bautocall|\b(?:100|90|80) ?(?:series )?(?:% )?(?:structured|protection)|\bmaximum (?:protection|gain)|\b(?:max|step-?up|accelerated|enhance and moderate)\b.*\b(?:buffer|etf - (?:jan|apr|jul|oct|quarterly)|deposit)|\bupside etf\b|\baccelerated (?:plus|return|9|etf)|\bcapital protect|\btarget(?:ed)? (?:protection|buffer)|\bprotect(?:ion)? etf\b|\bmoderate return\b|\buncapped accelerator\b|\bdownside protection\b/i,
  ],
  [
    'option-income',
    /\bcovered call|\boptions? income\b|\bpremium (?:income|yield|strategy)|\bpremium incom\b|\bspdr premium\b|\bbuy-?write|\bput ?write|\byieldmax\b|\byieldboost\b|\byield premium\b|\b0dte\b|\bweekly distribution\b|\b(?:target|daily) income\b|\bincome (?:edge|advantage|blast)\b|\bneos .*(?:high income|enhanced income|hedged equity income)|\bproshares .*high income\b|\bamplify cwp\b|\bkurv\b.*income|\benhanced options\b|\brex .*growth & income\b|\bincome target \d+|\btarget \d\d .*(?:income|distribution)|\btarget \d\d dis\w*$|\bincome bla$|\bequity premium i\b|\bnicholas .*income\b|\brisk managed income\b|\bgold strategy plus income\b|\boption strategy\b|\bbuyw\w*$|\bdynamic (?:overwrite|call)/i,
    /\bequity reit\b|\bbdc\b/i,
  ],
  [
    'other-derivatives',
    /\blong[-/ ]short\b|\b(?:market|dollar) neutral\b|\banti-beta\b|\bmanaged futures\b|\btail risk\b|\babsolute return\b|\breturn stacked\b|\befficient core\b|\bdefined volatility\b|\bvolatility premium\b|\bcollar(?:ed)?\b|\bportable alpha\b|\bdownside hedged\b|\bmultisector trend\b|\bmerger arbitrage\b|\bevent[- ]driven\b|\bbuy and hedge\b|\bshort (?:etf|strategies)\b|\bequity bear\b|\binterest rate (?:hedge|volatility)|\bweeklypay\b|\bhedge .*(?:strategy|tracker)|\bcurve steepener|\bconvexity\b|\bswan\b.*\betf|\bpremium plus\b/i,
  ],
  [
    'other-derivatives',
    /\bhedged eq(?:uity)?\b|\bequity hedge\b|\bhedged (?:advantage|risk)\b|\bequity hedged\b|\bhedged large cap\b/i,
    /\bxtrackers\b|\bwisdomtree\b|\bcurrency\b|\bmsci\b/i,
  ],
  // Shares for 130% of the assets, others sold short for 30%: "Core Plus" without a bond.
  ['active-extension', /\b1[23]0\/[23]0\b|\blarge cap core plus\b/i],
  [
    'fund-of-funds',
    /\bfund of funds\b|\blifepath\b|\btarget date\b|\bcefs?\b|\bclosed[- ]end funds?\b/i,
  ],
  ['cash', /\bmoney market\b|\bcash (?:reserve|management)\b/i],
  ['preferred', /\bpreferred\b|\bsuperincome\b/i],
  [
    'bond',
    /\bbonds?\b|\btreasur(?:y|ies)\b|\bmuni(?:c\w*)?\b|\bmun$|\bmarkets de$|\basset[- ]backed\b|\btax[- ](?:exempt|free)\b|\baggregate\b|\bfixed[- ]income\b|\bduration\b|\bclos?\b|\bsenior loans?\b|\bfloating[- ]rate\b|\bfloati\w*$|\bloan etf\b|\bmortgage[- ]backed\b|\bmbs\b|\btips\b|\bhigh[- ]yield\b|\bhigh yie\w*$|\bcorporate\b|\bdebt\b|\bcredit\b|\bt-?bills?\b|\bultra[- ]?short\b|\bshort[- ](?:term|maturity)\b|\bibonds\b|\bbulletshares\b|\bsecuriti[sz]ed\b|\binflation[- ](?:protected|linked)|\bconvertible\b|\bgovernment\b|\blongevity income\b|\bincome bucket\b|\bdurable income\b|\bdura$|\bmulti[- ]?sector (?:floati\w*|income)\b|\bintermediate(?: \w)?$|\bcore plus\b|\binvestment gra(?:d|de)?\b|\binterval bond|\bladder\b|\bfallen angels?\b|\byear note\b|\btarget dura\w*$|\breserve capital\b/i,
    /\bdividend\b|\bequity\b|\bstocks?\b|\breit\b|\bcorporate (?:culture|governance|leaders)|\bgovernment(?:al)? (?:exempt|efficien)|\bcapital appreciation\b|\bcef\b|\bprivate credit strategy\b|\bmortgage reit\b|\baggregate(?=.*\bequit)/i,
  ],
];

export function wrapperFromName(name: string): NameWrapper | undefined {
  return RULES.find(([, yes, not]) => yes.test(name) && !not?.test(name))?.[0];
}
