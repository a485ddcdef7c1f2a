import { TrackingCodeSchema } from "../../../shared/domain/complaints/intake/tracking-code.ts";
import { formPage } from "../../../shared/pages/form-page.ts";
import { holdSecret } from "../../../shared/pages/held-secret.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { ACT_FIELD, type ComplaintApi } from "./citizen-complaint.ts";
import { complaintScreen } from "./complaint-screen.ts";
import { secretForm } from "./secret-form.ts";

/** The way to a complaint: its code and its secret, which the browser then holds for an hour. */
export const findPage = formPage<PageRequest, ComplaintApi>({
  show: (request, _api, again) => secretForm(request, { again }),
  async act(request, api): Promise<Redirect | Screen> {
    const { form } = request;
    const asked = form.get("trackingCode") ?? "";
    const secret = (form.get("secret") ?? "").trim();
    await api.view({ params: { trackingCode: asked }, body: { secret } });
    const trackingCode = TrackingCodeSchema().parse(asked);
    const cookies = [await holdSecret(request, trackingCode, secret)];
    if (!form.has(ACT_FIELD)) return { to: `/pengaduan/${trackingCode}`, cookies };
    // What was written before the hour ended is in its form again, to be sent.
    return {
      ...(await complaintScreen(request, api, { trackingCode, secret, again: { typed: form } })),
      cookies,
    };
  },
});
