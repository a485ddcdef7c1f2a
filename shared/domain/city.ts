/** What is so of a city, whatever it decides. */
export interface CityFacts {
  readonly name: string;
  /** What its head is called. */
  readonly headTitle: "Walikota" | "Bupati";
  /** IANA name, one of Indonesia's three. */
  readonly timeZone: string;
  /** Degrees between which the city lies. */
  readonly area: {
    readonly south: number;
    readonly north: number;
    readonly west: number;
    readonly east: number;
  };
  /** Days on which the city alone does not work, beside national holidays and joint leave; `YYYY-MM-DD`. */
  readonly localHolidays: readonly { readonly day: string; readonly name: string }[];
}

/** What every version of a city's policy carries. */
export interface PolicyVersion {
  readonly version: string;
  /** First local day on which it holds, until the next version does; `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

/** A city as far as somebody needs it: its facts, and what it has decided of some subjects, oldest version first. */
export interface CityWith<Policies> extends CityFacts {
  readonly policies: readonly (PolicyVersion & Policies)[];
}

/**
 * The policy in force on a local day.
 * @param day `YYYY-MM-DD` in the city's zone; before the first policy, the first one holds
 * @throws Error where the city has none
 */
export function policyOn<Policies>(city: CityWith<Policies>, day: string): PolicyVersion & Policies {
  const inForce = city.policies.findLast((policy) => policy.effectiveFrom <= day) ?? city.policies[0];
  if (inForce === undefined) throw new Error(`${city.name} has no policy.`);
  return inForce;
}

/**
 * The policy with the latest day of effect: a schedule is deployed ahead of the days on which it runs.
 * @throws Error where the city has none
 */
export function newestPolicy<Policies>(city: CityWith<Policies>): PolicyVersion & Policies {
  return policyOn(city, "9999-12-31");
}
