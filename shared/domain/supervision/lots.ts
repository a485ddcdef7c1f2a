import { hash } from "node:crypto";

/** Hexadecimal digits of a candidate's name in a published list: enough that no two are alike. */
const NAME_DIGITS = 32;

/** Somebody or something that may be drawn. */
export interface Candidate {
  /** The NIP of an employee, or the id of a unit. */
  readonly subject: string;
  /** Who answers for it: the employee, or the head of the unit. */
  readonly nip: string;
  readonly unitId: string;
  /** Tickets in the draw, from 1 to 10. */
  readonly weight: number;
}

/** A candidate in the published list, without who it is. */
export interface Lot {
  /** From the seed and the subject, so that who knows both finds it. */
  readonly name: string;
  readonly weight: number;
}

/** The name under which a subject is in the list: the first 32 digits of SHA-256 of seed, line break, subject. */
export function lotName(seed: string, subject: string): string {
  return hash("sha256", `${seed}\n${subject}`).slice(0, NAME_DIGITS);
}

/** What is published of a seed before the draw, so that nobody can choose another one after it. */
export function seedHash(seed: string): string {
  return hash("sha256", seed);
}

/**
 * Draws lots: each has as many tickets as its weight, a ticket is SHA-256 of seed, name and number of the ticket, and the lots with
 * the lowest tickets win. So whoever has the seed and the list finds the same with any tool; every lot may win; and of two, the
 * chances to be drawn first are as their weights.
 * @param count at most as many as there are lots
 * @returns names, the first drawn first
 * @source policy; drawing successively by weight is what the lowest of w equal tickets amounts to
 */
export function drawLots(seed: string, lots: readonly Lot[], count: number): readonly string[] {
  const ranked = lots.map(({ name, weight }) => ({ name, ticket: lowestTicket(seed, name, weight) }));
  return ranked
    .toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function lowestTicket(seed: string, name: string, weight: number): string {
  let lowest = "~";
  for (let ticket = 1; ticket <= weight; ticket += 1) {
    const drawn = hash("sha256", `${seed}\n${name}\n${ticket}`);
    if (drawn < lowest) lowest = drawn;
  }
  return lowest;
}

/** The list as it is published: a line for each lot, in the order of names, which tells nothing. */
export function listOf(lots: readonly Lot[]): readonly string[] {
  return lots.map(({ name, weight }) => `${name} ${weight}`).toSorted();
}

/** The lots of a published list. */
export function lotsOf(lines: readonly string[]): readonly Lot[] {
  return lines.map((line) => ({
    name: line.slice(0, NAME_DIGITS),
    weight: Number(line.slice(NAME_DIGITS + 1)),
  }));
}
