import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { named, once } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import { fill, type Text, type TextParameters } from "../../text.ts";
import { LongTextSchema, TitleSchema } from "../announcement.ts";
import { DEFAULT_EXPLAINERS } from "./default-explainers.ts";
import { RULES, type Rule } from "./rules.ts";

export const RuleSchema = /* @__PURE__ */ named("Rule", () => z.enum(RULES));

const InBoth = <Of extends z.ZodType>(text: Of) => z.strictObject({ id: text, en: text });

/** An explainer in a city's own words; `{name}` stands for a number of its policy, as in the default texts. */
export const ExplainerContentSchema = /* @__PURE__ */ named("ExplainerContent", () =>
  z.strictObject({ title: InBoth(TitleSchema()), body: InBoth(LongTextSchema()) }),
);

export type ExplainerContent = z.infer<ReturnType<typeof ExplainerContentSchema>>;

/** A city's explainer of a rule as it is stored. */
export const ExplainerSchema = /* @__PURE__ */ once(() =>
  z.object({
    ...ExplainerContentSchema().shape,
    rule: RuleSchema(),
    writtenAt: z.string(),
    writtenBy: z.string(),
    version: z.int(),
  }),
);

export type Explainer = z.infer<ReturnType<typeof ExplainerSchema>> & Aggregate;
export type ExplainerDecision = Decision<Explainer, DomainEvent<"EXPLAINER_WRITTEN">>;

const refuse = /* @__PURE__ */ refusals("explainer", {
  "changed-since": {
    kind: "conflict",
    id: "Penjelasan ini sudah diubah orang lain sejak Anda membukanya. Muat ulang, bandingkan, lalu simpan lagi.",
    en: "Somebody has changed this explainer since you opened it. Load it again, compare, then save.",
    source: {
      id: "kebijakan: tulisan orang lain tidak tertimpa",
      en: "policy: nobody's words are overwritten",
    },
  },
});

interface Writing {
  /** The version that its author has seen; 0 for the default text. */
  readonly replaces: number;
  readonly by: string;
  readonly at: string;
}

/**
 * Replaces the explainer of a rule; every earlier wording stays in its history.
 * @param before undefined while the default text is used
 * @throws DomainError `explainer.changed-since`
 */
export function writeExplainer(
  rule: Rule,
  before: Explainer | undefined,
  { title, body }: ExplainerContent,
  { replaces, by, at }: Writing,
): ExplainerDecision {
  if (replaces !== (before?.version ?? 0)) throw refuse("changed-since");
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  return {
    state: { title, body, rule, writtenAt: at, writtenBy: by, version, eventHash },
    event: { type: "EXPLAINER_WRITTEN", by, at, data: { title, body } },
  };
}

/** The explainer of a rule as it is read: the city's words or the product's, with the numbers of the policy in force. */
export function shownExplainer(rule: Rule, own: Explainer | undefined, facts: TextParameters) {
  const written = own ?? DEFAULT_EXPLAINERS[rule];
  const filled = ({ id, en }: Text) => ({ id: fill(id, facts, "id"), en: fill(en, facts, "en") });
  return {
    rule,
    title: filled(written.title),
    body: filled(written.body),
    version: own?.version ?? 0,
    ...(own && { writtenAt: own.writtenAt, writtenBy: own.writtenBy }),
  };
}
