import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { DEFAULT_EXPLAINERS } from "../../shared/domain/socialisation/explainers/default-explainers.ts";
import {
  shownExplainer,
  writeExplainer as write,
} from "../../shared/domain/socialisation/explainers/explainer.ts";
import { type ExplainedPolicies, factsOf } from "../../shared/domain/socialisation/explainers/facts.ts";
import { explainerOn } from "../../shared/domain/socialisation/explainers/numbers-in-force.ts";
import { RULES } from "../../shared/domain/socialisation/explainers/rules.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ExplainerRepository } from "../../shared/table/socialisation/explainers.ts";
import type { explainerRoutes } from "./explainer-contract.ts";

interface Deps {
  readonly explainers: ExplainerRepository;
  readonly city: CityWith<ExplainedPolicies>;
}

const onDayOf = (at: string, city: Deps["city"]) => ({ city, day: localDay(at, city.timeZone) });

export async function listExplainers(
  { at }: Pick<Input<typeof explainerRoutes.explainers>, "at">,
  { explainers, city }: Deps,
) {
  const own = await explainers.all(RULES);
  const facts = factsOf(policyOn(city, localDay(at, city.timeZone)));
  return { items: RULES.map((rule, index) => shownExplainer(rule, own[index], facts)) };
}

export async function readExplainer(
  { params: { rule }, at }: Input<typeof explainerRoutes.explainer>,
  { explainers, city }: Deps,
) {
  return explainerOn(rule, await explainers.find(rule), onDayOf(at, city));
}

/** As they were written: names are placeholders for numbers that may have changed since. */
export async function listWordings(
  { params: { rule } }: Input<typeof explainerRoutes.wordings>,
  { explainers }: Pick<Deps, "explainers">,
) {
  const wordings = await explainers.wordings(rule);
  return { items: [...wordings, { ...DEFAULT_EXPLAINERS[rule], version: 0 }] };
}

export async function writeExplainer(
  {
    params: { rule },
    body: { replaces, ...content },
    principal,
    at,
  }: Input<typeof explainerRoutes.writeExplainer>,
  { explainers, city }: Deps,
) {
  const before = await explainers.find(rule);
  const decision = write(rule, before, content, { replaces, by: principal.id, at });
  return explainers.commit(decision, (written) => explainerOn(rule, written, onDayOf(at, city)));
}
