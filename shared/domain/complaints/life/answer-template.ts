import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { fill, type TextParameters } from "../../text.ts";
import { ComplaintClassSchema } from "../complaint.ts";
import { ComplaintTextSchema } from "../parts.ts";

export const TemplateIdSchema = /* @__PURE__ */ named("ComplaintTemplateId", () =>
  z.string().regex(/^[a-z0-9-]{3,40}$/),
);

/**
 * A text that officers use often in answers. `{nomor}`, `{unit}` and `{tenggat}` stand for the complaint's code, its unit and
 * the local day on which it is due.
 */
export const AnswerTemplateSchema = /* @__PURE__ */ named("AnswerTemplate", () =>
  z.object({
    id: TemplateIdSchema(),
    title: freeText().min(3).max(100),
    text: ComplaintTextSchema(),
    /** Offered for complaints of this class only. */
    class: ComplaintClassSchema().optional(),
    isOffered: z.boolean(),
    version: z.int(),
  }),
);

export type AnswerTemplate = z.infer<ReturnType<typeof AnswerTemplateSchema>> & Aggregate;
export type TemplateEvent = DomainEvent<"TEMPLATE_WRITTEN">;

/** Creates or replaces a template. */
export function writeTemplate(
  before: AnswerTemplate | undefined,
  content: Omit<AnswerTemplate, keyof Aggregate>,
  { by, at }: { readonly by: string; readonly at: string },
): Decision<AnswerTemplate, TemplateEvent> {
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  return {
    state: { ...content, version, eventHash },
    event: { type: "TEMPLATE_WRITTEN", by, at, data: { ...content } },
  };
}

/** A draft answer: the template with its placeholders filled; unknown ones stay, so that they are noticed. */
export function draftOf(template: AnswerTemplate, parameters: TextParameters): string {
  return fill(template.text, parameters);
}
