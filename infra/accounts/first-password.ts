import { randomInt } from "node:crypto";

const UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const LOWER = "abcdefghijkmnpqrstuvwxyz";
const DIGITS = "23456789";

/** Can be read from paper: no letter looks like another, and it has one of each kind that the pool asks for. Some 50 bits, for seven days. */
export function firstPassword(): string {
  return [drawn(UPPER, 1) + drawn(LOWER, 4), drawn(DIGITS, 4), drawn(LOWER, 4)].join("-");
}

function drawn(from: string, count: number): string {
  return Array.from({ length: count }, () => from[randomInt(from.length)]).join("");
}
