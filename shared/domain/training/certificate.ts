import { refusals } from "../refusal.ts";
import type { Training } from "./training.ts";

const refuse = /* @__PURE__ */ refusals("training-certificate", {
  "not-ours": {
    kind: "conflict",
    id: 'Sertifikat pelatihan ini tidak diterbitkan di sini. Mintalah salinannya kepada penyelenggaranya, "{provider}".',
    en: 'The certificate of this training was not issued here. Ask "{provider}", who gave it, for a copy.',
    source: {
      id: "kebijakan: yang diterbitkan hanya sertifikat sesi yang diselenggarakan sendiri",
      en: "policy: certificates are issued for the city's own sessions",
    },
  },
});

/**
 * The code of a training's certificate.
 * @throws DomainError `training-certificate.not-ours` where somebody else issued it
 */
export function requireIssued({ certificateCode, provider }: Training): string {
  if (certificateCode === undefined) throw refuse("not-ours", { provider });
  return certificateCode;
}
