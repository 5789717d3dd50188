const EXAMPLE = '25%, $5,000 or 10 × $612';

/** What is said of the size that a reader wrote for a holding. */
export const SIZE_WORDS = {
  /** What to write, for placeholders and problems. */
  example: EXAMPLE,
  unread: `Write a size like ${EXAMPLE}.`,
  negative: 'A size cannot be negative.',
  aboveWhole: 'A share of the list is at most 100%.',
  tooLarge: 'That is more than a trillion dollars.',
  unreadShares: 'Write shares like 10 or 10 × $612.30.',
  sharesOutOfRange: 'A number of shares from 0 up.',
  unreadPrice: 'Write the price of one share in dollars, like 10 × $612.30.',
  shares: (count: string, isOne: boolean) => `${count} ${isOne ? 'share' : 'shares'}`,
} as const;
