import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { screen } from "../../shared/pages/contract.ts";

const FOR_GOOD = "public, max-age=31536000, immutable";

export const sitePages = {
  home: screen("/", { id: "Beranda", en: "Home" }, { cache: "private, max-age=60" }),
  file: screen(
    "/assets/{name}",
    { id: "Gaya dan skrip halaman", en: "Style and script of the pages" },
    {
      params: once(() =>
        z.strictObject({ name: z.string().regex(/^kinerja-[0-9A-Za-z]{12}\.(?:css|js|svg)$/) }),
      ),
      cache: FOR_GOOD,
    },
  ),
};
