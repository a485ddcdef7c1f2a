import type { CitizenAct } from "../../../shared/domain/complaints/life/citizen-acts.ts";
import { formPage } from "../../../shared/pages/form-page.ts";
import { forgetSecret, heldSecret } from "../../../shared/pages/held-secret.ts";
import type { Redirect } from "../../../shared/pages/page.ts";
import { RECEIVED } from "../../../shared/pages/parts/received.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import type { complaintPages } from "../page-contract.ts";
import { ACT_FIELD, type ComplaintApi } from "./citizen-complaint.ts";
import { complaintScreen } from "./complaint-screen.ts";
import { secretForm } from "./secret-form.ts";

type Asked = PageRequest<typeof complaintPages.complaint>;

type Doing = (typed: URLSearchParams) => {
  readonly name: "write" | "rate" | "reopen";
  readonly body: Readonly<Record<string, unknown>>;
};

const given = (text: string | null) => (text === null || text.trim() === "" ? undefined : text);

const ACTS: Readonly<Record<Exclude<CitizenAct, "ATTACH">, Doing>> = {
  REPLY: (typed) => ({ name: "write", body: { text: given(typed.get("text")) } }),
  WRITE: (typed) => ({ name: "write", body: { text: given(typed.get("text")) } }),
  RATE: (typed) => ({
    name: "rate",
    body: {
      isSatisfied: { true: true, false: false }[typed.get("isSatisfied") ?? ""],
      remark: given(typed.get("remark")),
    },
  }),
  REOPEN: (typed) => ({ name: "reopen", body: { reason: given(typed.get("reason")) } }),
};

/** A complaint's own page: where it stands and why, what was said, and what may be done now. */
export const complaintPage = formPage<Asked, ComplaintApi>({
  async show(request, api, again) {
    const { trackingCode } = request.params;
    const secret = await heldSecret(request, trackingCode);
    // The hour may run out while something is written.
    if (secret === undefined) return secretForm(request, { trackingCode, unsent: request.form });
    return complaintScreen(request, api, { trackingCode, secret, again });
  },
  bearer: (request) => heldSecret(request, request.params.trackingCode),
  async act(request, api, key): Promise<Redirect> {
    const { trackingCode } = request.params;
    const { form } = request;
    if (form.get(ACT_FIELD) === "LEAVE") return { to: "/lacak", cookies: [forgetSecret(trackingCode)] };
    const secret = (await heldSecret(request, trackingCode)) ?? "";
    const doing = ACTS[form.get(ACT_FIELD) as keyof typeof ACTS] ?? ACTS.WRITE;
    const { name, body } = doing(form);
    await api[name]({ params: { trackingCode }, body: { secret, ...body } as never, key });
    return { to: `/pengaduan/${trackingCode}${RECEIVED}` };
  },
});
