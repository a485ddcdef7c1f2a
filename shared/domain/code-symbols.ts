/** Crockford's base 32: no I, L, O or U, which are easily misread. A symbol's value is its index. */
export const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_OF_SYMBOL = 31;

/** A source of unpredictable random bytes. */
export type RandomBytes = (size: number) => Uint8Array;

/**
 * A code normalised as Crockford prescribes: upper case, no spaces or hyphens, I and L as 1, O as 0.
 * @source Douglas Crockford, Base 32
 */
export function normalisedCode(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll(/[IL]/g, "1").replaceAll("O", "0");
}

/** Random symbols, five bits each. */
export function drawSymbols(count: number, randomBytes: RandomBytes): string {
  return Array.from(randomBytes(count), (byte) => SYMBOLS[byte & BITS_OF_SYMBOL]).join("");
}
