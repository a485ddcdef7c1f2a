import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { refusals } from "../../refusal.ts";
import { wordsAlone } from "../../words-alone.ts";
import { type ComplaintClass, ComplaintClassSchema } from "../complaint.ts";
import { type Place, ServiceNameSchema } from "../parts.ts";

const WordSchema = /* @__PURE__ */ named("Word", () => freeText().min(3).max(50));

/** Routes to a unit the complaints that match all its conditions; a rule without conditions matches the rest. */
export const RoutingRuleSchema = /* @__PURE__ */ named("RoutingRule", () =>
  z.strictObject({
    unitId: UnitIdSchema(),
    class: ComplaintClassSchema().optional(),
    /** The service named, ignoring case. */
    service: ServiceNameSchema().optional(),
    /** At least one of these words occurs in the text. */
    words: z.array(WordSchema()).min(1).max(30).optional(),
    /** At least one of these words occurs in the address. */
    placeWords: z.array(WordSchema()).min(1).max(30).optional(),
  }),
);
export type RoutingRule = z.infer<ReturnType<typeof RoutingRuleSchema>>;

export const RoutingTrialSchema = /* @__PURE__ */ named("RoutingTrial", () =>
  z.object({
    at: z.string(),
    /** Past complaints used in the trial; their units are known. */
    tried: z.int(),
    /** For each rule, in order: how many complaints it matched, and how many of those correctly. */
    rules: z.array(z.object({ taken: z.int(), right: z.int() })),
  }),
);

/** A city's rules, in order: the first match wins. */
export const RoutingSchema = /* @__PURE__ */ named("Routing", () =>
  z.object({
    rules: z.array(RoutingRuleSchema()),
    isOn: z.boolean(),
    /** The trial of exactly these rules on past complaints; absent if they have not been tried. */
    trial: RoutingTrialSchema().optional(),
    version: z.int(),
  }),
);
export type Routing = z.infer<ReturnType<typeof RoutingSchema>> & Aggregate;
export type RoutingEvent = DomainEvent<"ROUTING_DRAFTED" | "ROUTING_TRIED" | "ROUTING_SWITCHED">;
type RoutingDecision = Decision<Routing, RoutingEvent>;

/** What a city has before its first draft: no rules, of version 0. */
export const NO_ROUTING: Routing = { ...NEW_AGGREGATE, rules: [], isOn: false };

const refuse = /* @__PURE__ */ refusals("routing", {
  "tried-on-nothing": {
    kind: "conflict",
    id: "Uji aturan ini belum menemukan satu pun pengaduan yang sudah berakhir. Uji lagi dengan unit lain sebelum mengaktifkan.",
    en: "The trial of these rules found no complaint that has ended. Try them with other units before you switch them on.",
    source: {
      id: "kebijakan: aturan diuji dahulu sebelum dipakai pada pengaduan warga",
      en: "policy: nobody's complaint is the first test of a rule",
    },
  },
  untried: {
    kind: "conflict",
    id: "Aturan ini belum diuji terhadap pengaduan yang lalu. Uji dahulu, lalu aktifkan.",
    en: "These rules have not been tried against past complaints. Try them first, then switch them on.",
    source: {
      id: "kebijakan: aturan diuji dahulu sebelum dipakai pada pengaduan warga",
      en: "policy: nobody's complaint is the first test of a rule",
    },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/** Replaces the rules; the new ones are off and untried, whatever the old ones were. */
export function draftRouting(
  before: Routing | undefined,
  { rules, by, at }: Act & { readonly rules: readonly RoutingRule[] },
): RoutingDecision {
  const { trial: _, ...kept } = before ?? NO_ROUTING;
  return {
    state: { ...kept, rules: [...rules], isOn: false },
    event: { type: "ROUTING_DRAFTED", by, at, data: { rules } },
  };
}

/** The parts of a complaint that rules match. */
interface Routable {
  readonly text: string;
  readonly class?: ComplaintClass | undefined;
  readonly place?: Place | undefined;
  readonly service?: string | undefined;
}

/** The index of the first rule that matches; -1 if none does. */
function ruleFor(complaint: Routable, rules: readonly RoutingRule[]): number {
  const text = wordsOf(complaint.text);
  const address = wordsOf(complaint.place?.address ?? "");
  const has = (where: string, words: readonly string[] | undefined) =>
    words === undefined || words.some((word) => where.includes(wordsOf(word)));
  return rules.findIndex(
    (rule) =>
      (rule.class === undefined || rule.class === complaint.class) &&
      (rule.service === undefined || wordsOf(rule.service) === wordsOf(complaint.service ?? "")) &&
      has(text, rule.words) &&
      has(address, rule.placeWords),
  );
}

/** The words, each with a space on either side, so that a word does not match within another. */
function wordsOf(text: string): string {
  return ` ${wordsAlone(text)} `;
}

/** The unit to which the rules route a complaint; undefined if they are off or none matches. */
export function routedTo(routing: Routing | undefined, complaint: Routable): string | undefined {
  return routing?.isOn ? routing.rules[ruleFor(complaint, routing.rules)]?.unitId : undefined;
}

/**
 * Tries the rules on complaints that people have already assigned to a unit.
 * @param past complaints, each with its final unit
 * @param goesOnIn the unit that does a unit's work by now, where it has ended: what a rule leads there is right, too
 */
export function tryRouting(
  routing: Routing,
  {
    past,
    goesOnIn,
    by,
    at,
  }: Act & {
    readonly past: readonly (Routable & { readonly unitId: string })[];
    readonly goesOnIn: ReadonlyMap<string, string>;
  },
): RoutingDecision {
  const now = (unitId: string) => goesOnIn.get(unitId) ?? unitId;
  const rules = routing.rules.map(() => ({ taken: 0, right: 0 }));
  for (const complaint of past) {
    const place = ruleFor(complaint, routing.rules);
    const tally = rules[place];
    if (tally === undefined) continue;
    tally.taken += 1;
    if (now(routing.rules[place]?.unitId ?? "") === now(complaint.unitId)) tally.right += 1;
  }
  const trial = { at, tried: past.length, rules };
  return { state: { ...routing, trial }, event: { type: "ROUTING_TRIED", by, at, data: { ...trial } } };
}

/** Switches the rules on or off. @throws DomainError `routing.untried`, `routing.tried-on-nothing` if on without a useful trial */
export function switchRouting(
  routing: Routing,
  { isOn, by, at }: Act & { readonly isOn: boolean },
): RoutingDecision {
  if (isOn && routing.trial === undefined) throw refuse("untried");
  if (isOn && routing.trial?.tried === 0) throw refuse("tried-on-nothing");
  return { state: { ...routing, isOn }, event: { type: "ROUTING_SWITCHED", by, at, data: { isOn } } };
}
