/**
 * Spaces of any width, hyphens and dashes as phones and word processors write them, and invisible characters.
 */
const SPACE = "\\s\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
const DASH = "\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d";

/** What people write between the digits of a number. */
const GAP = `[${SPACE}${DASH}.()_]{0,3}`;
const GAP_OF_LONG = `[${SPACE}${DASH}./_]{0,3}`;

/** What is left of a digit that takes two places. */
const UNSEEN = "\\u200b?";

/** NIK, NIP and cards in groups: fifteen digits are hardly ever anything else. Ten without a gap are an account, or a number of a meter. */
const LONG_NUMBER = `\\d(?:${GAP_OF_LONG}\\d){14,}|(?<!\\d)\\d(?:${UNSEEN}\\d){9,}`;

/** Start of a phone number: +62 or 62, with or without (0), another country code, or the 0 of a domestic call. */
const PREFIX = `(?:\\+?62(?:${GAP}\\(0\\))?|\\+\\d{1,3}|\\(?0)`;

/** +62 812-3456-7890, +62 (812) 3456789, 0812 3456 7890, (0751) 123456 and the like. */
const PHONE_NUMBER = `(?<!\\d)${PREFIX}${GAP}[1-9](?:${GAP}\\d){6,11}(?!\\d)`;

/** A mobile number is known by how it starts, whatever is between its other digits: 0812*3456*7890, 0812, 3456, 7890. */
const MOBILE_NUMBER = `(?<!\\d)(?:\\+?62${GAP}|0)8[1-9]\\d(?:[^\\p{L}\\p{N}]{0,3}\\d){6,10}(?!\\d)`;

/** A landline with a slash after its area code, 0751/31234; a letter's number goes on after it, 0451/12345/2026. */
const LANDLINE_WITH_SLASH = "(?<!\\d)0[1-9]\\d{1,2}\\s?/\\s?[1-9]\\d{4,7}(?![\\d/])";

/** A mobile number whose leading 0 a spreadsheet has dropped, or its writer. */
const MOBILE_WITHOUT_ZERO = `(?<![\\d.,])8[1-9]\\d(?:\\d{6,9}(?![\\d.,]?\\d)|[ ${DASH}]\\d{4}[ ${DASH}]\\d{3,4}(?!\\d))`;

const AT = "\\s{0,2}(?:@|[([]\\s?at\\s?[)\\]])\\s{0,2}";
const DOT = "(?:\\.|\\s\\.\\s|\\s?[([]\\s?(?:dot|titik)\\s?[)\\]]\\s?)";
const MAIL_ADDRESS = `[\\w.+-]{1,64}${AT}[\\w-]{1,63}(?:${DOT}[\\w-]{1,63})+`;

/** 05-04-2026, 5/4/2026 and 2026-04-05; hours and their ranges, 08.00-15.30, 08:00 s.d. 15:30. */
const YEAR = "(?:19|20)\\d\\d";
const DATE = `(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-]${YEAR}|${YEAR}-\\d\\d-\\d\\d)(?!\\d)`;
const HOUR = "(?:[01]?\\d|2[0-3])[.:][0-5]\\d";
const HOURS = `(?<![\\d.])${HOUR}(?:\\s?(?:[${DASH}/]|s\\.?/?d\\.?|sampai)\\s?${HOUR})?(?![\\d]|[.:${DASH}]\\d)`;

/** Rp 1.250.000,00 and Rp1250000; no word that ends so, and no number right after it. */
const MONEY =
  "(?<!\\p{L})rp\\.?\\s?(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,12})(?![\\d.]\\d|\\d)(?:,\\d\\d?(?!\\d))?";

/**
 * Patterns that identify nobody come first, so that a date and the hours after it are not taken for one long
 * number.
 */
const PATTERN = new RegExp(
  `(?<harmless>${DATE}|${HOURS}|${MONEY})|${LONG_NUMBER}|${PHONE_NUMBER}|${MOBILE_NUMBER}|${LANDLINE_WITH_SLASH}|${MOBILE_WITHOUT_ZERO}|${MAIL_ADDRESS}`,
  "giu",
);

const MASK = "***";

/** Digits and signs in other widths and weights, as some keyboards write them. */
const IN_ANOTHER_FORM = /[\p{Nd}\uff01-\uff5e]/gu;

/** Of a character that takes two places; a match may end between them. */
const LATER_HALF = /[\udc00-\udfff]/;

/** The same text, as long, with its digits and signs in their usual form; what is left of a longer one is invisible. */
function inUsualForm(text: string): string {
  return text.replace(IN_ANOTHER_FORM, (one) => one.normalize("NFKC").padEnd(one.length, "\u200b"));
}

/**
 * Masks numbers and addresses in free text that identify a person. The text never gets longer, and masking it
 * again changes nothing. Only for free text: our own codes, such as a form's number, are never masked.
 * @source UU 27/2022: no more personal data than the purpose requires; the patterns are our policy choice
 */
export function maskIdentifiers(text: string): string {
  let masked = "";
  let from = 0;
  for (const found of inUsualForm(text).matchAll(PATTERN)) {
    if (found.groups?.harmless !== undefined) continue;
    masked += text.slice(from, found.index) + MASK;
    from = found.index + found[0].length;
    if (LATER_HALF.test(text.charAt(from))) from += 1;
  }
  return masked + text.slice(from);
}
