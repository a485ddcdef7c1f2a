import { html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";

const WORDS = {
  title: { id: "Pernyataan aksesibilitas", en: "Accessibility statement" },
  lead: {
    id: "Halaman ini dibuat agar dapat dipakai siapa pun, dengan telepon apa pun.",
    en: "These pages are meant to work for anyone, on any phone.",
  },
  standard: {
    id: "Kami mengikuti WCAG 2.2 tingkat AA. Setiap halaman diperiksa secara otomatis pada layar terang dan gelap setiap kali perangkat lunaknya berubah.",
    en: "We follow WCAG 2.2, level AA. Every page is checked automatically, light and dark, each time the software changes.",
  },
  can: { id: "Yang dapat Anda harapkan", en: "What you can expect" },
  keyboard: {
    id: "Semua dapat dilakukan dengan papan ketik saja.",
    en: "Everything can be done by keyboard alone.",
  },
  reader: {
    id: "Pembaca layar membacakan label, petunjuk, dan kesalahan setiap isian.",
    en: "Screen readers announce each field's label, hint and error.",
  },
  zoom: {
    id: "Teks dapat diperbesar sampai 200% tanpa ada yang hilang; layar selebar 320 piksel cukup.",
    en: "Text can be enlarged to 200% with nothing lost; a screen 320 pixels wide is enough.",
  },
  script: { id: "Setiap formulir berjalan tanpa JavaScript.", en: "Every form works without JavaScript." },
  line: { id: "Kunjungan pertama memuat paling banyak 20 KB.", en: "A first visit loads at most 20 KB." },
  limits: { id: "Yang belum", en: "What does not yet" },
  limitsText: {
    id: "Pemeriksaan otomatis tidak menemukan semuanya. Dokumen PDF belum bertanda (tagged); isi yang sama tersedia sebagai halaman atau data.",
    en: "Automatic checks do not find everything. PDF documents are not tagged yet; the same content is available as a page or as data.",
  },
  tell: { id: "Ada yang tidak dapat Anda pakai?", en: "Something you cannot use?" },
  tellText: {
    id: "Laporkan seperti masalah lain; kami menjawab dalam tenggat yang sama.",
    en: "Report it as any other problem; the same deadlines hold.",
  },
  report: { id: "Laporkan", en: "Report it" },
};

export async function accessibilityPage({ language }: PageRequest): Promise<Screen> {
  const words = wordsIn(WORDS, language);
  const promises = [words.keyboard, words.reader, words.zoom, words.script, words.line];
  return {
    title: words.title,
    description: words.lead,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p>${words.standard}</p>
<h2>${words.can}</h2>
<ul>${promises.map((promise) => html`<li>${promise}</li>`)}</ul>
<h2>${words.limits}</h2>
<p>${words.limitsText}</p>
<h2>${words.tell}</h2>
<p>${words.tellText}</p>
<p class="acts"><a class="button" href="/lapor">${words.report}</a></p>`,
  };
}
