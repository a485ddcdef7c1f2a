import { randomInt } from "node:crypto";

const BASE = 36;
const TIME_DIGITS = 9;
/** Two draws: the random source gives at most 48 bits at once, and 36^9 is less. */
const RANDOM_DIGITS = [9, 2] as const;

/** 20 unguessable characters 0-9a-z that sort by their instant. */
export function sortableId(at: string): string {
  const time = Date.parse(at).toString(BASE).padStart(TIME_DIGITS, "0");
  const random = RANDOM_DIGITS.map((digits) =>
    randomInt(BASE ** digits)
      .toString(BASE)
      .padStart(digits, "0"),
  );
  return time + random.join("");
}

/** Digits that a draw of the random source gives at once. */
const DRAWN_DIGITS = [9, 9, 2] as const;

/** 20 unguessable characters 0-9a-z that tell nothing of when they were drawn. */
export function randomId(): string {
  return DRAWN_DIGITS.map((digits) =>
    randomInt(BASE ** digits)
      .toString(BASE)
      .padStart(digits, "0"),
  ).join("");
}
