import type { ClaimRule } from '../claim-rule.ts';

/**
 * How a fund is run, read before the theme words: "AI Enhanced Value" says that a machine picks
 * value stocks, not that the fund invests in AI. With these stand other false friends of theme words.
 */
export const MANAGED_HOW_RULES: readonly ClaimRule[] = [
  {
    pattern:
      /\bA\.?I\.?[- ](powered|enhanced|managed|driven|adaptive|selected|guided)\b|\bpowered by A\.?I\.?(?= |$)|\btradersai\b|\bevolution ai\b/gi,
    claims: ['run:ai'],
  },
  { pattern: /\bnatural language( processing)?\b/gi, claims: ['run:natural-language'] },
  { pattern: /\bmachine learning\b/gi, claims: ['run:machine-learning'] },
  { pattern: /\bdata enhanced\b/gi, claims: ['run:data-enhanced'] },
  { pattern: /\bdata science\b/gi, claims: ['run:data-science'] },
  { pattern: /\bsystematic(?!ally important)\b/gi, claims: ['run:systematic'] },
  { pattern: /\bquant(itative)?\b/gi, claims: ['run:quant'] },
  { pattern: /\bblue[- ]chips?\b/gi, claims: ['style:blue-chip'] },
  {
    pattern: /\b(inflation[- ]|treasury inflation[- ])?protected securit\w*/gi,
    claims: ['asset:fixed-income', 'sub:tips'],
  },
  { pattern: /\bdefensive\b/gi, claims: ['style:defensive'] },
  { pattern: /\blongevity(?= income)/gi, claims: [] },
  { pattern: /\bonline\/short stores\b/gi, claims: [], keep: true },
];
