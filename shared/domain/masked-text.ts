/** A separator between the digits of a number. */
const GAP = "[ .-]?";

/** NIK, NIP, bank account and card numbers: fifteen digits in a row have no other use. */
const LONG_NUMBER = new RegExp(`\\d(?:${GAP}\\d){14,}`, "g");

/** Start of a phone number: +62 or 62, with or without (0), another country code, or the 0 of a domestic call. */
const PREFIX = `(?:\\+?62(?:${GAP}\\(0\\))?|\\+\\d{1,3}|\\(?0)`;

/** Excludes 05-04-2026, which starts like a phone number. */
const DATE = "(?!0\\d[./-]\\d{1,2}[./-](?:19|20)\\d\\d(?!\\d))";

/** +62 812-3456-7890, +62 (812) 3456789, 0812 3456 7890, (0751) 123456 and the like. */
const PHONE_NUMBER = new RegExp(
  `(?<!\\d)${DATE}${PREFIX}[ (.-]{0,2}[1-9](?:[ ).-]{0,2}\\d){6,11}(?!\\d)`,
  "g",
);

const MAIL_ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

const MASK = "***";

/**
 * A text without the numbers and addresses that identify a person. Never longer than the original.
 * @source UU 27/2022 allows no more personal data than the purpose requires; the patterns are our policy choice
 */
export function maskIdentifiers(text: string): string {
  return text.replace(LONG_NUMBER, MASK).replace(PHONE_NUMBER, MASK).replace(MAIL_ADDRESS, MASK);
}
