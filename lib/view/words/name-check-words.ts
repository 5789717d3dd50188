/** Words around a name and its holdings. What is said of the claim itself: `lib/themes/words`. */
export const NAME_CHECK_WORDS = {
  noVerdictYet:
    'No verdict yet: what the companies held report about this claim has not been put beside it.',
  nameIsCut: 'The list this name comes from cuts it off, so part of its claim can be missing.',
  vagueClaim: 'No verdict: the word names no business that a company’s own figures could show.',
  claim: (words: readonly string[]) => words.map((word) => `“${word}”`).join(' and '),

  inItsOwnWords: 'In its prospectus’s own words:',
  summedUp: (summary: string) => `In its own words, summed up: ${summary}`,
  where: 'What the fund itself says of its strategy stands in its prospectus.',
  speaksOf80: 'It speaks of an 80% there.',

  /** Of funds that a model runs. No filing says what the model did. */
  bookChangeUnknown:
    'How much of its portfolio was exchanged is not in the packaged data; “Get latest from SEC” reads one report, and it takes two.',
  bookChanged: (changed: string, from: string, to: string) =>
    `Between its reports of ${from} and ${to}, at least ${changed} of its portfolio was exchanged. The reports do not say what a model decided and what people did.`,
  turnover: (rate: string) =>
    `In its last fiscal year its portfolio turnover was ${rate}. The prospectus does not say what a model decided and what people did.`,
};
