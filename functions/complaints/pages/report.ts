import { SubmissionSchema } from "../../../shared/domain/complaints/intake/submission.ts";
import type { Problem } from "../../../shared/http/problem.ts";
import { checkForm } from "../../../shared/pages/form/check-form.ts";
import { formOf } from "../../../shared/pages/form/form.ts";
import { readForm } from "../../../shared/pages/form/read-form.ts";
import { type Again, formPage } from "../../../shared/pages/form-page.ts";
import { holdSecret } from "../../../shared/pages/held-secret.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import type { complaintPages } from "../page-contract.ts";
import type { ComplaintApi } from "./citizen-complaint.ts";
import {
  CONTACT_FIELDS,
  STEP_FIELD,
  STEPS,
  type Step,
  stepScreen,
  WHAT_FIELDS,
  WHO_FIELDS,
} from "./report-steps.ts";
import { withoutUnknown } from "./without-unknown.ts";

type Asked = PageRequest<typeof complaintPages.report>;

/** The fields of the steps before each, which have to be right to get there. */
const BEFORE: Readonly<Record<Step, readonly string[]>> = {
  what: [],
  who: WHAT_FIELDS,
  check: [...WHAT_FIELDS, ...WHO_FIELDS],
};

async function show(request: Asked, api: ComplaintApi, again?: Again): Promise<Screen> {
  const { typed, problem }: Again = again
    ? withoutUnknown(again, request.language)
    : { typed: broughtBy(request) };
  return step(request, api, { at: stepOf(problem, typed), typed, problem });
}

function broughtBy({ query: { point, unitId } }: Asked): URLSearchParams {
  return new URLSearchParams({ ...(point && { point }), ...(unitId && { unitId }) });
}

interface Standing {
  readonly at: Step;
  readonly typed: URLSearchParams;
  readonly problem?: Problem | undefined;
}

async function step(request: Asked, api: ComplaintApi, { at, typed, problem }: Standing): Promise<Screen> {
  const { language, city } = request;
  const key = (await request.seals()).formKey(request.at);
  const form = formOf({ action: "/lapor", key, language, again: { typed, ...(problem && { problem }) } });
  const submission = readForm(SubmissionSchema(), typed) as { text: string; place?: { address?: string } };
  const { text, place } = submission;
  const [{ trackingCodes: similar }, { items: units }] = await Promise.all([
    at === "check" ? api.similar({ body: { text, ...(place && { place }) } }) : { trackingCodes: [] },
    at === "who" ? { items: [] } : api.units({}),
  ]);
  return stepScreen(at, { form, typed, language, city, similar, units });
}

/** The step that somebody is on who asked for one. */
const LEFT: Readonly<Record<string, Step>> = { who: "what", what: "what", check: "who" };

/** The step that holds the first field with an error; where none does, the one that was sent. */
function stepOf(problem: Problem | undefined, typed: URLSearchParams): Step {
  if (problem === undefined || problem.code === "page.too-large") return "what";
  const wrong = (problem.errors ?? []).map(({ field }) => field.replace(/^body\./, ""));
  const holds = (fields: readonly string[]) =>
    wrong.some((name) => fields.some((field) => name === field || name.startsWith(`${field}.`)));
  if (holds(WHAT_FIELDS) || problem.code.startsWith("complaint.unknown-")) return "what";
  if (holds(WHO_FIELDS) || problem.code.startsWith("complaint.contact")) return "who";
  return LEFT[typed.get(STEP_FIELD) ?? ""] ?? "check";
}

/**
 * What a report says; without a name it says nothing about who sends it. Whoever chose to leave a contact and left none is
 * asked for one: they would wait for news that cannot come.
 */
function submissionOf(form: URLSearchParams): unknown {
  const sent = new URLSearchParams(form);
  if (sent.get("isAnonymous") === "true") for (const name of CONTACT_FIELDS) sent.delete(name);
  const submission = readForm(SubmissionSchema(), sent);
  return sent.get("isAnonymous") === "false" ? { contact: {}, ...(submission as object) } : submission;
}

/** Reporting, step by step; nothing is stored until the last. */
export const reportPage = formPage<Asked, ComplaintApi>({
  show,
  async act(request, api, key): Promise<Redirect | Screen> {
    const { form, language, correlationId } = request;
    const wanted = form.get(STEP_FIELD) ?? "";
    const following = /^follow:(\w+)$/.exec(wanted)?.[1];
    if (following !== undefined) {
      const { trackingCode, secret } = await api.join({ params: { trackingCode: following }, key });
      return receiptOf(request, trackingCode, secret);
    }
    const body = submissionOf(form);
    if ((STEPS as readonly string[]).includes(wanted)) {
      const next = wanted as Step;
      const fields = BEFORE[next];
      const problem =
        fields.length > 0
          ? checkForm(SubmissionSchema(), body, { fields, language, correlationId })
          : undefined;
      const at = problem ? stepOf(problem, form) : next;
      return { ...(await step(request, api, { at, typed: form, problem })), ...(problem && { status: 400 }) };
    }
    const { trackingCode, secret } = await api.submit({ body: body as never, key });
    return receiptOf(request, trackingCode, secret);
  },
});

async function receiptOf(request: Asked, trackingCode: string, secret: string): Promise<Redirect> {
  return {
    to: `/pengaduan/${trackingCode}/terkirim`,
    cookies: [await holdSecret(request, trackingCode, secret)],
  };
}
