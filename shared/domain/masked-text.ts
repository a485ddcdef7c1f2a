/**
 * Spaces of any width, hyphens and dashes as phones and word processors write them, and invisible characters.
 */
const SPACE = "\\s\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
const DASH = "\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d";

/** What people write between the digits of a number. */
const GAP = `[${SPACE}${DASH}.()_]{0,3}`;
const GAP_OF_LONG = `[${SPACE}${DASH}./_]{0,3}`;

/** NIK, NIP, bank accounts and cards: fifteen digits in a row are hardly ever anything else. */
const LONG_NUMBER = `\\d(?:${GAP_OF_LONG}\\d){14,}`;

/** Start of a phone number: +62 or 62, with or without (0), another country code, or the 0 of a domestic call. */
const PREFIX = `(?:\\+?62(?:${GAP}\\(0\\))?|\\+\\d{1,3}|\\(?0)`;

/** +62 812-3456-7890, +62 (812) 3456789, 0812 3456 7890, (0751) 123456 and the like. */
const PHONE_NUMBER = `(?<!\\d)${PREFIX}${GAP}[1-9](?:${GAP}\\d){6,11}(?!\\d)`;

/** A mobile number whose leading 0 a spreadsheet has dropped. */
const MOBILE_WITHOUT_ZERO = "(?<![\\d.,])8[1-9]\\d{7,10}(?![\\d.,]?\\d)";

const MAIL_ADDRESS = "[\\w.+-]{1,64}\\s{0,2}@\\s{0,2}[\\w-]{1,63}(?:\\.[\\w-]{1,63})+";

/** 05-04-2026, 5/4/2026 and 2026-04-05; hours and their ranges, 08.00-15.30, 08:00 s.d. 15:30. */
const YEAR = "(?:19|20)\\d\\d";
const DATE = `(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-]${YEAR}|${YEAR}-\\d\\d-\\d\\d)(?!\\d)`;
const HOUR = "(?:[01]?\\d|2[0-3])[.:][0-5]\\d";
const HOURS = `(?<![\\d.])${HOUR}(?:\\s?(?:[${DASH}/]|s\\.?/?d\\.?|sampai)\\s?${HOUR})?(?![\\d]|[.:${DASH}]\\d)`;

/**
 * Patterns that identify nobody come first, so that a date and the hours after it are not taken for one long
 * number.
 */
const PATTERN = new RegExp(
  `(?<harmless>${DATE}|${HOURS})|${LONG_NUMBER}|${PHONE_NUMBER}|${MOBILE_WITHOUT_ZERO}|${MAIL_ADDRESS}`,
  "g",
);

const MASK = "***";

/**
 * Masks numbers and addresses in free text that identify a person. The text never gets longer, and masking it
 * again changes nothing. Only for free text: our own codes, such as a form's number, are never masked.
 * @source UU 27/2022: no more personal data than the purpose requires; the patterns are our policy choice
 */
export function maskIdentifiers(text: string): string {
  return text.replace(PATTERN, (found, ...rest) => (rest.at(-1).harmless === undefined ? MASK : found));
}
