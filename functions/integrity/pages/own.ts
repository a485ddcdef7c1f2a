import { formPage } from "../../../shared/pages/form-page.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import { RECEIVED } from "../../../shared/pages/parts/received.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { ACT_FIELD } from "./act-field.ts";
import { caseScreen } from "./case-screen.ts";
import { forgetProof, heldProof, holdProof, OWN_PATH, type Proof } from "./held-proof.ts";
import { CODE_FIELD, proofForm } from "./proof-form.ts";
import type { IntegrityApi } from "./report.ts";

/** The way to one's own report: its number and its secret, which the browser then holds for half an hour. */
const findPage = formPage<PageRequest, IntegrityApi>({
  show: (request, _api, again) => proofForm(request, again),
  async act(request, api): Promise<Redirect | Screen> {
    const { form } = request;
    const typed = { code: form.get(CODE_FIELD) ?? "", secret: (form.get("secret") ?? "").trim() };
    await api.view({ body: typed });
    const proof = { ...typed, isNew: false };
    const cookies = [await holdProof(request, proof)];
    if (!form.has(ACT_FIELD)) return { to: OWN_PATH, cookies };
    // What was written before the half hour ended is in its form again, to be sent.
    return { ...(await caseScreen(request, api, { proof, again: { typed: form } })), cookies };
  },
});

const casePage = formPage<PageRequest, IntegrityApi>({
  async show(request, api, again) {
    const proof = await heldProof(request);
    return proof ? caseScreen(request, api, { proof, again }) : proofForm(request, { typed: request.form });
  },
  bearer: async (request) => (await heldProof(request))?.secret,
  async act(request, api, key): Promise<Redirect> {
    const { form } = request;
    if (form.get(ACT_FIELD) === "LEAVE") return { to: "/integritas", cookies: [forgetProof()] };
    const proof = await heldProof(request);
    if (form.get(ACT_FIELD) === "PHOTO") {
      const content = Buffer.from(request.file ?? []).toString("base64");
      const caption = form.get("caption") ?? "";
      await api.addPhoto({ body: { ...proofOf(proof), content, caption }, key });
      return { to: OWN_PATH + RECEIVED };
    }
    const kind = form.get(ACT_FIELD) === "RETALIATION" ? "RETALIATION" : "MESSAGE";
    const text = form.get("text") || undefined;
    await api.tell({ body: { ...proofOf(proof), kind, text } as never, key });
    return { to: OWN_PATH + RECEIVED };
  },
});

/** What the API is asked with; where nothing is held any more it refuses. */
const proofOf = ({ code, secret }: Proof = { code: "", secret: "" }): Proof => ({ code, secret });

/** Whether it is the form of an open report, rather than the one that asks for its secret and may carry over what was written. */
const isWritten = (form: URLSearchParams) => form.has(ACT_FIELD) && !form.has(CODE_FIELD);

/** One address for asking for the proof and for what it opens, so that no address says which report is meant. */
export const ownPage = {
  read: casePage.read,
  send: (request: PageRequest, api: IntegrityApi) =>
    isWritten(request.form) ? casePage.send(request, api) : findPage.send(request, api),
};
