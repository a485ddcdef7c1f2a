import { randomInt } from "node:crypto";

const BASE = 36;
const TIME_DIGITS = 9;
const RANDOM_DIGITS = 11;

/** 20 characters 0-9a-z that nobody can guess, and that sort by their instant. */
export function sortableId(at: string): string {
  const time = Date.parse(at).toString(BASE).padStart(TIME_DIGITS, "0");
  const random = Array.from({ length: RANDOM_DIGITS }, () => randomInt(BASE).toString(BASE)).join("");
  return time + random;
}
