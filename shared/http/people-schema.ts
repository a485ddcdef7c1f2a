import * as z from "zod";
import { PersonReferenceSchema } from "../domain/organisation/person-reference.ts";

/** Fields that hold the NIP of a person, or several. */
const NAMES_PERSON =
  /^(?:nips?|\w+Nips?|by|\w+By|rater|nomineeId|givers|supervisors|inspectors|assessors|members)$/;

const NAMING = new WeakMap<object, ReadonlySet<string>>();

/**
 * A reply that names people by NIP, with `people` for a screen to show: everybody named in it once, as of today, read in one batch.
 * Whoever is shown a NIP is shown their name.
 * @param except fields whose NIPs the caller has typed: their names would be told to whoever types any
 */
export function withPeople<Shape extends z.core.$ZodLooseShape>(
  reply: z.ZodObject<Shape>,
  except: readonly string[] = [],
) {
  const schema = reply.extend({
    /** Everybody whom the reply names by NIP, by NIP; without those who are in no register. */
    people: z.array(PersonReferenceSchema()).readonly().default([]),
  });
  NAMING.set(schema, new Set(except));
  return schema;
}

/** Whether a field of a reply holds NIPs of people to name. */
export function isPersonField(name: string): boolean {
  return NAMES_PERSON.test(name);
}

/** The fields that a reply leaves unnamed; undefined if it names nobody. */
export function unnamedIn(reply: object): ReadonlySet<string> | undefined {
  return NAMING.get(reply);
}
