/** Facts about a city that are not its decisions. */
export interface CityFacts {
  readonly name: string;
  /** Title of its head. */
  readonly headTitle: "Wali Kota" | "Bupati";
  /** Who is or was its head, each from a local day (`YYYY-MM-DD`) on, ascending. */
  readonly heads: readonly HeadOfCity[];
  /** IANA name, one of Indonesia's three. */
  readonly timeZone: string;
  /** Bounds of the city in degrees. */
  readonly area: {
    readonly south: number;
    readonly north: number;
    readonly west: number;
    readonly east: number;
  };
  /** Days off of the city alone, besides national holidays and joint leave; `YYYY-MM-DD`. */
  readonly localHolidays: readonly { readonly day: string; readonly name: string }[];
}

export interface HeadOfCity {
  readonly name: string;
  readonly from: string;
  /** Where it is not the city's `headTitle`: that of an acting head (Pj., Plt.). */
  readonly title?: string | undefined;
}

/**
 * The head of the city on a local day, and the office as written in full: `Wali Kota Bukittinggi`.
 * @param day `YYYY-MM-DD` in the city's zone; the first head known also stands for earlier days
 */
export function headOn(city: CityFacts, day: string): { readonly name: string; readonly office: string } {
  const { heads, headTitle } = city;
  const head = heads.findLast(({ from }) => from <= day) ?? heads[0];
  const office = `${head?.title ?? headTitle} ${placeOf(city)}`;
  return { name: head?.name ?? office, office };
}

/** The city's name without its kind: `Bukittinggi` of `Kota Bukittinggi`. */
export function placeOf({ name }: Pick<CityFacts, "name">): string {
  return name.replace(/^(Kota|Kabupaten) /, "");
}

/** What every version of a city's policy has. */
export interface PolicyVersion {
  readonly version: string;
  /** Local day from which it is in force, until the next version; `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

/**
 * A city as far as the caller needs it: its facts and its policies on some subjects, oldest version first.
 */
export interface CityWith<Policies> extends CityFacts {
  readonly policies: readonly (PolicyVersion & Policies)[];
}

/**
 * The policy in force on a local day.
 * @param day `YYYY-MM-DD` in the city's zone; the first policy also applies before its date
 * @throws Error if the city has none
 */
export function policyOn<Policies>(city: CityWith<Policies>, day: string): PolicyVersion & Policies {
  const inForce = city.policies.findLast((policy) => policy.effectiveFrom <= day) ?? city.policies[0];
  if (inForce === undefined) throw new Error(`${city.name} has no policy.`);
  return inForce;
}

/**
 * The latest policy, even if not in force yet: a schedule is deployed before the days on which it runs.
 * @throws Error if the city has none
 */
export function newestPolicy<Policies>(city: CityWith<Policies>): PolicyVersion & Policies {
  return policyOn(city, "9999-12-31");
}
