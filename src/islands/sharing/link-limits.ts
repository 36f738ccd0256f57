/**
 * What long links meet on their way, from the length on at which it begins to matter. Each line is
 * backed by a source in `docs/decisions/0020-how-long-a-link-may-be.md`.
 */
export interface LinkLimit {
  /** Characters of a link from which on the reader is warned. */
  readonly from: number;
  /** Programs, and what they do; a sentence each. */
  readonly programs: readonly string[];
}

export const LIMITS: readonly LinkLimit[] = [
  {
    from: 2_000,
    programs: [
      'Discord takes 2,000 characters in a message. It turns a longer one into a text file.',
      'Signal folds a message of more than 2 kB. A tap on the link in the folded message opens its first part only.',
      'Programs from the time of Internet Explorer stop at 2,083 characters.',
    ],
  },
  {
    from: 4_000,
    programs: [
      'Slack can split a link of more than 4,000 characters into two messages.',
      'Telegram takes 4,096 characters in a message.',
    ],
  },
];

/** What a link of some length may meet; empty where it is short. */
export const limitsOf = (length: number): readonly string[] =>
  LIMITS.filter(({ from }) => length >= from).flatMap(({ programs }) => programs);

/** Characters at which a QR code has 77 fields a side; see `QrCode.tsx`. */
export const MOST_FOR_CODE = 520;
