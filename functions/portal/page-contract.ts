import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { screen } from "../../shared/pages/contract.ts";

const APP = { id: "Portal pegawai", en: "Staff portal" };

export const portalPages = {
  start: screen("/app", APP),
  /** Whatever screen the address means: the app itself knows. */
  screen: screen("/app/{path+}", APP, {
    params: once(() => z.strictObject({ path: z.string().max(1_000) })),
    query: once(() => z.looseObject({})),
  }),
  file: screen(
    "/app/assets/{name}",
    { id: "Berkas portal", en: "Files of the portal" },
    {
      params: once(() => z.strictObject({ name: z.string().regex(/^[\w-]+\.(?:js|css|svg|png|json)$/) })),
      cache: "public, max-age=31536000, immutable",
    },
  ),
};
