/**
 * Divides and rounds half-up, exactly: integers in, one integer out, no floating point in between.
 * @param numerator at least 0
 * @param denominator at least 1
 * @throws RangeError outside these bounds
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n || denominator < 1n) {
    throw new RangeError(`Cannot divide ${numerator} by ${denominator} half-up.`);
  }
  return Number((2n * numerator + denominator) / (2n * denominator));
}
