/** A separator that people put between the digits of a number. */
const GAP = "[ .-]?";

/** NIK, NIP, bank accounts and cards: nobody writes fifteen digits in a row for another reason. */
const LONG_NUMBER = new RegExp(`\\d(?:${GAP}\\d){14,}`, "g");

/** Before a number: +62 or 62, with or without (0), another country's, or the 0 of a call within the country. */
const PREFIX = `(?:\\+?62(?:${GAP}\\(0\\))?|\\+\\d{1,3}|\\(?0)`;

/** But not 05-04-2026, which begins as a number does. */
const DATE = "(?!0\\d[./-]\\d{1,2}[./-](?:19|20)\\d\\d(?!\\d))";

/** +62 812-3456-7890, +62 (812) 3456789, 0812 3456 7890, (0751) 123456 and the like. */
const PHONE_NUMBER = new RegExp(
  `(?<!\\d)${DATE}${PREFIX}[ (.-]{0,2}[1-9](?:[ ).-]{0,2}\\d){6,11}(?!\\d)`,
  "g",
);

const MAIL_ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

const MASK = "***";

/**
 * What somebody wrote, without the numbers and addresses that identify a person. Never longer than it was.
 * @source UU 27/2022 asks for no more personal data than the purpose takes; which patterns is our policy choice
 */
export function maskIdentifiers(text: string): string {
  return text.replace(LONG_NUMBER, MASK).replace(PHONE_NUMBER, MASK).replace(MAIL_ADDRESS, MASK);
}
