import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import {
  feedUnits,
  type Indicator,
  type PlanContent,
  PlanContentSchema,
  requireValidPlan,
} from "./content.ts";
import { OWN_UNIT, unitOf } from "./feeds/indicator-feed.ts";
import type { Act } from "./performance-plan.ts";

export const TemplateIdSchema = /* @__PURE__ */ named("PlanningTemplateId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

/** HR's content of a template. */
export const TemplateOrderSchema = /* @__PURE__ */ named("TemplateOrder", () => {
  const text = freeText().min(1).max(200);
  return z.strictObject({
    title: text,
    /** Positions (jabatan) it is meant for, as named in the register. */
    positions: z.array(text).min(1).max(20),
    content: PlanContentSchema(),
  });
});

/** A starting plan for everybody who holds a position. Once assigned, each of them makes it their own. */
export const PlanTemplateSchema = /* @__PURE__ */ named("PlanTemplate", () =>
  z.object({
    ...TemplateOrderSchema().shape,
    id: TemplateIdSchema(),
    createdAt: z.string(),
    version: z.int(),
  }),
);

export type PlanTemplate = z.infer<ReturnType<typeof PlanTemplateSchema>> & Aggregate;
export type PlanTemplateDecision = Decision<
  PlanTemplate,
  DomainEvent<"PLAN_TEMPLATE_WRITTEN" | "PLAN_TEMPLATE_REWRITTEN">
>;
type TemplateOrder = Readonly<z.infer<ReturnType<typeof TemplateOrderSchema>>>;

/** Creates a template. @throws DomainError as `requireValidPlan` does */
export function writeTemplate(id: string, order: TemplateOrder, act: Act): PlanTemplateDecision {
  requireValidPlan(order.content, "content.");
  return {
    state: { ...NEW_AGGREGATE, id, ...order, createdAt: act.at },
    event: { type: "PLAN_TEMPLATE_WRITTEN", ...act, data: { ...order } },
  };
}

/** Replaces a template's content; assigned plans stay as they are. @throws DomainError as `requireValidPlan` does */
export function rewriteTemplate(
  template: PlanTemplate,
  order: TemplateOrder,
  act: Act,
): PlanTemplateDecision {
  requireValidPlan(order.content, "content.");
  return {
    state: { ...template, ...order },
    event: { type: "PLAN_TEMPLATE_REWRITTEN", ...act, data: { ...order } },
  };
}

/** The units that feed a template's indicators, without the recipient's own. */
export function explicitFeedUnits(content: PlanContent): readonly string[] {
  return feedUnits(content).filter((unitId) => unitId !== OWN_UNIT);
}

/** A template's content for somebody in a unit: `OWN_UNIT` is replaced by that unit. */
export function contentFor(content: PlanContent, unitId: string): PlanContent {
  const own = ({ feed, ...indicator }: Indicator): Indicator => {
    const fed = feed && unitOf(feed) === OWN_UNIT ? { ...feed, unitId } : feed;
    return { ...indicator, ...(fed && { feed: fed }) };
  };
  const results = content.results.map((result) => ({ ...result, indicators: result.indicators.map(own) }));
  return { ...content, results };
}

/** Whether a position is one of those listed, ignoring case and spacing. */
export function isMeantFor(positions: readonly string[], position: string): boolean {
  return positions.some((one) => normalised(one) === normalised(position));
}

function normalised(position: string): string {
  return position.trim().replace(/\s+/g, " ").toLowerCase();
}
