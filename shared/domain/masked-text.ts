/** A separator that people put between the digits of a number. */
const GAP = "[ .-]?";

/** NIK, NIP, bank accounts and cards: nobody writes fifteen digits in a row for another reason. */
const LONG_NUMBER = new RegExp(`\\d(?:${GAP}\\d){14,}`, "g");

/** +62 812-3456-7890, 0812 3456 7890, (0751) 123456 and the like. */
const PHONE_NUMBER = new RegExp(`(?<!\\d)(?:\\+?62|\\(?0)${GAP}[1-9](?:[ ).-]{0,2}\\d){6,11}(?!\\d)`, "g");

const MAIL_ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

const MASK = "***";

/**
 * What somebody wrote, without the numbers and addresses that identify a person. Never longer than it was.
 * @source UU 27/2022 asks for no more personal data than the purpose takes; which patterns is our policy choice
 */
export function maskIdentifiers(text: string): string {
  return text.replace(LONG_NUMBER, MASK).replace(PHONE_NUMBER, MASK).replace(MAIL_ADDRESS, MASK);
}
