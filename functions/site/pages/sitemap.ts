import type { Text } from "../../../shared/domain/text.ts";
import { html } from "../../../shared/html.ts";
import type { Screen, SiteFile } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";

const TITLE: Text = { id: "Peta situs", en: "Sitemap" };
const DESCRIPTION: Text = {
  id: "Semua halaman untuk warga: melapor, melacak, hasil survei, statistik, penghargaan, dan bantuan.",
  en: "All pages for citizens: report, follow, survey results, statistics, awards and help.",
};

/** The pages that anybody may find; those of one person or one moment are not here. */
const PAGES: readonly (readonly [path: string, name: Text])[] = [
  ["/", { id: "Beranda", en: "Home" }],
  ["/lapor", { id: "Buat laporan", en: "Make a report" }],
  ["/lacak", { id: "Lacak laporan", en: "Follow a report" }],
  ["/integritas", { id: "Lapor pelanggaran integritas", en: "Report a breach of integrity" }],
  ["/kepuasan", { id: "Kepuasan warga di seluruh daerah", en: "Satisfaction in the whole city" }],
  ["/hasil", { id: "Hasil survei kepuasan", en: "Satisfaction surveys" }],
  ["/statistik", { id: "Statistik pengaduan", en: "Complaint statistics" }],
  ["/penghargaan", { id: "Penghargaan pegawai", en: "Employee awards" }],
  ["/piagam", { id: "Periksa piagam", en: "Check a certificate" }],
  ["/sanggahan", { id: "Ikuti sanggahan", en: "Follow an objection" }],
  ["/kalender", { id: "Kalender kerja", en: "Working calendar" }],
  ["/bantuan", { id: "Bagaimana laporan Anda berjalan", en: "How your report travels" }],
  ["/privasi", { id: "Data pribadi dan hak Anda", en: "Personal data and your rights" }],
  ["/aksesibilitas", { id: "Pernyataan aksesibilitas", en: "Accessibility statement" }],
];

export async function sitemapPage({ language }: PageRequest): Promise<Screen> {
  const title = TITLE[language];
  return {
    title,
    description: DESCRIPTION[language],
    main: html`<h1>${title}</h1>
<ul>${PAGES.map(([path, name]) => html`<li><a href="${path}">${name[language]}</a></li>`)}</ul>`,
  };
}

const A_DAY = "public, max-age=86400";

/** @source sitemaps.org, protocol 0.9 */
export async function sitemapXml({ origin }: PageRequest): Promise<SiteFile> {
  const lines = PAGES.map(([path]) => html`<url><loc>${origin + path}</loc></url>\n`);
  const file = html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines}</urlset>
`.html;
  return { file, mediaType: "application/xml; charset=utf-8", cache: A_DAY };
}

/** Complaints are nobody's to index, and the API is no page. @source RFC 9309 */
export async function robotsTxt({ origin }: PageRequest): Promise<SiteFile> {
  const file = `User-agent: *\nDisallow: /pengaduan/\nDisallow: /integritas/\nDisallow: /v1/\nSitemap: ${origin}/sitemap.xml\n`;
  return { file, mediaType: "text/plain; charset=utf-8", cache: A_DAY };
}
