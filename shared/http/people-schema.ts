import * as z from "zod";
import { PersonReferenceSchema } from "../domain/organisation/person-reference.ts";

/** Fields that hold the NIP of a person, or several. */
const NAMES_PERSON =
  /^(?:nips?|\w+Nips?|by|\w+By|rater|nomineeId|givers|supervisors|inspectors|assessors|members)$/;

interface Naming {
  /** Fields whose NIPs are not named. */
  readonly except: ReadonlySet<string>;
  /** Whether the reader is named as well, where the reply has their NIP. */
  readonly isReaderNamed: boolean;
}

const NAMING = new WeakMap<object, Naming>();

/**
 * A reply that names people by NIP, with `people` for a screen to show: everybody named in it once, as of today, read in one batch.
 * Whoever is shown a NIP is shown their name.
 * @param except fields whose NIPs the caller has typed: their names would be told to whoever types any
 */
export function withPeople<Shape extends z.core.$ZodLooseShape>(
  reply: z.ZodObject<Shape>,
  except: readonly string[] = [],
) {
  return naming(reply, { except: new Set(except), isReaderNamed: true });
}

/** The same without the reader, who knows their own name: what concerns nobody else takes no round trip for names. */
export function withOtherPeople<Shape extends z.core.$ZodLooseShape>(reply: z.ZodObject<Shape>) {
  return naming(reply, { except: new Set(), isReaderNamed: false });
}

function naming<Shape extends z.core.$ZodLooseShape>(reply: z.ZodObject<Shape>, how: Naming) {
  const schema = reply.extend({
    /** Everybody whom the reply names by NIP, by NIP; without those who are in no register. */
    people: z.array(PersonReferenceSchema()).readonly().default([]),
  });
  NAMING.set(schema, how);
  return schema;
}

/** Whether a field of a reply holds NIPs of people to name. */
export function isPersonField(name: string): boolean {
  return NAMES_PERSON.test(name);
}

/** Whom a reply names; undefined if nobody. */
export function namingOf(reply: object): Naming | undefined {
  return NAMING.get(reply);
}
