import * as z from "zod";
import { named } from "../../once.ts";
import { type RoutingEvent, RoutingRuleSchema, RoutingTrialSchema } from "./routing-rules.ts";

/**
 * A change of a city's routing rules, as their history keeps it: who drafted which rules, how a trial of them went, and from when
 * to when they were on. Rules that are drafted anew are off.
 */
export const RoutingChangeSchema = /* @__PURE__ */ named("RoutingChange", () => {
  const act = { number: z.int(), at: z.string(), by: z.string() };
  return z.discriminatedUnion("type", [
    z.object({ ...act, type: z.literal("ROUTING_DRAFTED"), rules: z.array(RoutingRuleSchema()) }),
    z.object({ ...act, type: z.literal("ROUTING_TRIED"), trial: RoutingTrialSchema() }),
    z.object({ ...act, type: z.literal("ROUTING_SWITCHED"), isOn: z.boolean() }),
  ]);
});

export type RoutingChange = z.infer<ReturnType<typeof RoutingChangeSchema>>;

/** What an event of the rules changed. */
export function routingChange({
  number,
  type,
  at,
  by,
  data = {},
}: RoutingEvent & { readonly number: number }): RoutingChange {
  const act = { number, at, by };
  if (type === "ROUTING_DRAFTED") return RoutingChangeSchema().parse({ ...act, type, rules: data.rules });
  if (type === "ROUTING_TRIED") return RoutingChangeSchema().parse({ ...act, type, trial: data });
  return RoutingChangeSchema().parse({ ...act, type, isOn: data.isOn });
}
