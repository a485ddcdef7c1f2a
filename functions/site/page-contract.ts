import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { screen } from "../../shared/pages/contract.ts";

const FOR_GOOD = "public, max-age=31536000, immutable";

/** The reader's own browser may keep it; a shared one must not, as it is in the language of one reader. */
const SOON = { cache: "private, max-age=300", viaDefault: true } as const;

const SELDOM = { viaDefault: true } as const;

export const sitePages = {
  home: screen("/", { id: "Beranda", en: "Home" }, { cache: "private, max-age=60" }),
  help: screen("/bantuan", { id: "Perjalanan sebuah laporan", en: "How a report travels" }, SOON),
  privacy: screen("/privasi", { id: "Data pribadi dan hak warga", en: "Personal data and rights" }, SOON),
  accessibility: screen("/aksesibilitas", { id: "Aksesibilitas", en: "Accessibility" }, SOON),
  sitemap: screen("/peta-situs", { id: "Peta situs", en: "Sitemap" }, SOON),
  robots: screen("/robots.txt", { id: "Untuk mesin pencari", en: "For search engines" }, SELDOM),
  sitemapXml: screen(
    "/sitemap.xml",
    { id: "Peta situs untuk mesin pencari", en: "Sitemap for search engines" },
    SELDOM,
  ),
  lastMonth: screen(
    "/statistik",
    { id: "Ke statistik pengaduan bulan lalu", en: "To the complaints of last month" },
    SELDOM,
  ),
  thisYear: screen(
    "/kalender",
    { id: "Ke kalender kerja tahun ini", en: "To this year's working calendar" },
    SELDOM,
  ),
  file: screen(
    "/assets/{name}",
    { id: "Gaya dan skrip halaman", en: "Style and script of the pages" },
    {
      params: once(() =>
        z.strictObject({ name: z.string().regex(/^kinerja-[0-9A-Za-z]{12}\.(?:css|js|svg|png)$/) }),
      ),
      cache: FOR_GOOD,
    },
  ),
};
