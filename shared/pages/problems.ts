import type { Language, Text } from "../domain/text.ts";
import { Refused } from "./refused.ts";

const PROBLEMS = {
  "page.other-site": {
    status: 403,
    title: { id: "Kiriman dari situs lain", en: "Sent by another site" },
    detail: {
      id: "Kiriman ini tidak berasal dari halaman ini, maka tidak diproses. Buka halaman ini langsung, lalu kirim lagi dari sini.",
      en: "This was not sent from this page, so it was not accepted. Open the page itself and send it from here.",
    },
  },
  "page.expired": {
    status: 409,
    title: { id: "Halaman sudah terlalu lama terbuka", en: "The page was open for too long" },
    detail: {
      id: "Halaman ini terbuka lebih dari sehari, maka belum ada yang terkirim. Isian Anda masih ada di bawah: periksa, lalu kirim sekali lagi.",
      en: "This page was open for more than a day, so nothing was sent. What you typed is still below: check it and send it again.",
    },
  },
  "page.unknown": {
    status: 404,
    title: { id: "Halaman tidak ditemukan", en: "Page not found" },
    detail: {
      id: "Alamat ini tidak mengarah ke halaman mana pun. Periksa ejaannya, atau mulai dari beranda.",
      en: "This address leads to no page. Check its spelling, or start from the home page.",
    },
  },
  "page.fault": {
    status: 500,
    title: { id: "Ada yang salah di pihak kami", en: "Something went wrong on our side" },
    detail: {
      id: "Halaman ini gagal dibuat. Coba lagi sebentar lagi; bila tetap gagal, sebutkan nomor di bawah kepada petugas.",
      en: "The page could not be made. Try again in a moment; if it keeps failing, tell staff the number below.",
    },
  },
  "page.broken-off": {
    status: 400,
    title: { id: "Kiriman terputus", en: "Broken off on its way" },
    detail: {
      id: "Kiriman ini terputus di tengah jalan, maka belum ada yang tersimpan, dan yang sudah tersimpan sebelumnya tetap ada. Kembali ke halaman sebelumnya, lalu kirim lagi.",
      en: "This broke off on its way, so nothing of it was stored, and what was stored before is still there. Go back to the page before and send it again.",
    },
  },
  "page.too-large": {
    status: 413,
    title: { id: "Isian terlalu besar", en: "Too much at once" },
    detail: {
      id: "Isian ini terlalu besar untuk sekali kirim. Persingkat teksnya atau perkecil fotonya, lalu kirim lagi.",
      en: "This is too much to send at once. Shorten the text or make the photo smaller, and send it again.",
    },
  },
} as const satisfies Record<string, { readonly status: number; readonly title: Text; readonly detail: Text }>;

/** Why a page, rather than the API behind it, refuses. */
export type PageProblem = keyof typeof PROBLEMS;

export function refusePage(
  code: PageProblem,
  { language, correlationId }: { readonly language: Language; readonly correlationId: string },
): Refused {
  const { status, title, detail } = PROBLEMS[code];
  return new Refused({
    type: `urn:kinerja:problem:${code}`,
    title: title[language],
    status,
    code,
    detail: detail[language],
    correlationId,
  });
}
