import { heldSecret } from "../../../shared/pages/held-secret.ts";
import type { Api } from "../../../shared/pages/in-process-api.ts";
import type { Redirect } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import type { complaintFilePages } from "../page-contract.ts";
import type { publicFileRoutes } from "../public-contract.ts";

/** Leads to a file where it is; without the secret to the complaint, which asks for it. */
export async function filePage(
  request: PageRequest<typeof complaintFilePages.file>,
  api: Api<typeof publicFileRoutes>,
): Promise<Redirect> {
  const { trackingCode } = request.params;
  const secret = await heldSecret(request, trackingCode);
  if (secret === undefined) return { to: `/pengaduan/${trackingCode}` };
  const { url } = await api.download({ params: request.params, body: { secret } });
  return { to: url };
}
