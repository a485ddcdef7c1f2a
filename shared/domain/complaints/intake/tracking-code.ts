import * as z from "zod";
import { drawSymbols, normalisedCode, type RandomBytes, SYMBOLS } from "../../code-symbols.ts";
import { named } from "../../once.ts";

const CHECK_MODULUS = 37;
const DATA_SYMBOLS = 9;

/**
 * A new tracking code (nomor pelacakan): nine random symbols, 45 bits, and Crockford's check symbol, modulo 37. Draws again
 * if the check symbol would be one of the five that are neither letter nor digit, so that a code can be read aloud, typed on
 * any keyboard and used in an address.
 * @source Douglas Crockford, Base 32; limiting the check symbol to the 32 is our policy choice
 */
export function drawTrackingCode(randomBytes: RandomBytes): string {
  for (;;) {
    const data = drawSymbols(DATA_SYMBOLS, randomBytes);
    const check = SYMBOLS[remainder(data)];
    if (check !== undefined) return data + check;
  }
}

/** Whether a normalised code has a valid check symbol: it catches any single wrong character, and any two swapped ones
 * among the nine. */
export function isTrackingCode(code: string): boolean {
  if (code.length !== DATA_SYMBOLS + 1 || [...code].some((symbol) => !SYMBOLS.includes(symbol))) return false;
  return SYMBOLS[remainder(code.slice(0, DATA_SYMBOLS))] === code.at(-1);
}

/** The value of the symbols, modulo 37. */
function remainder(data: string): number {
  return [...data].reduce(
    (rest, symbol) => (rest * SYMBOLS.length + SYMBOLS.indexOf(symbol)) % CHECK_MODULUS,
    0,
  );
}

const MISTYPED = {
  id: "Nomor pelacakan salah ketik. Periksa kembali sepuluh huruf dan angkanya.",
  en: "The tracking code is mistyped. Check its ten letters and digits.",
};

/** A tracking code as typed by people; parsing normalises it. */
export const TrackingCodeSchema = /* @__PURE__ */ named("TrackingCode", () =>
  z.string().max(30).overwrite(normalisedCode).refine(isTrackingCode, { params: MISTYPED }),
);
