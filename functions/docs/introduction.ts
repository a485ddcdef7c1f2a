import type { Text } from "../../shared/domain/text.ts";

export const DESCRIPTION: Text = {
  id: "Manajemen kinerja pegawai daerah, pengaduan warga dan survei kepuasan: satu API untuk petugas dan warga.",
  en: "Performance management for a city's civil servants, citizens' complaints and satisfaction surveys: one API for staff and citizens.",
};

interface Chapter {
  readonly anchor: string;
  readonly title: Text;
  readonly text: Text;
  readonly example: Text;
}

function same(text: string): Text {
  return { id: text, en: text };
}

function refusal({ title, detail }: { readonly title: string; readonly detail: string }): string {
  const code = "work-report.not-awaiting";
  const problem = {
    type: `urn:kinerja:problem:${code}`,
    title,
    status: 409,
    code,
    detail,
    rule: "policy: one answer a submission",
    correlationId: "f3b0c442-98fc-4c14-9af5-92a9c1d2e3f4",
  };
  return `HTTP/2 409\ncontent-type: application/problem+json\n\n${JSON.stringify(problem, null, 2)}`;
}

/** What applies to every route; shown before the routes. */
export const INTRODUCTION: readonly Chapter[] = [
  {
    anchor: "sign-in",
    title: { id: "Masuk", en: "Signing in" },
    text: {
      id: "Petugas menyertakan token dari penyedia identitas daerah. Alamat yang diawali `/v1/public/` terbuka bagi warga, tanpa token. Peran menentukan siapa boleh bertanya; siapa boleh melihat siapa mengikuti garis atasan.",
      en: "Staff send a token from the city's identity provider. Addresses under `/v1/public/` are open to citizens, without a token. Roles decide who may call what; the reporting line decides who may see whom.",
    },
    example: same("Authorization: Bearer $TOKEN"),
  },
  {
    anchor: "repetition",
    title: { id: "Aman diulang", en: "Safe to repeat" },
    text: {
      id: "Setiap pembuatan data membawa `Idempotency-Key`. Bila jawaban hilang di jalan, kirim ulang dengan kunci yang sama: yang tercatat tetap satu, dan jawaban pertama dikirim lagi, paling lama sehari sesudahnya. Perubahan dengan `If-Match` boleh membawanya juga: tanpa kunci, percobaan kedua dianggap perubahan orang lain.",
      en: "Every create carries an `Idempotency-Key`. If a reply gets lost, send the request again with the same key: it is recorded once, and you get the first reply again, for up to a day. A change with `If-Match` may carry one as well: without it, the second try meets the first as somebody else's change.",
    },
    example: same("Idempotency-Key: 6f1c2a52-3c0e-4f7e-9a55-0c8d9f7b1e21"),
  },
  {
    anchor: "versions",
    title: { id: "Tidak saling menimpa", en: "No lost changes" },
    text: {
      id: "Data yang dapat diubah datang dengan `ETag`. Kirim kembali sebagai `If-Match` saat mengubahnya; bila orang lain telah mengubahnya lebih dahulu, permintaan ditolak dengan `412` dan tidak ada yang tertimpa.",
      en: "Whatever can be changed comes with an `ETag`. Send it back as `If-Match` with the change; if somebody else was first, the request is refused with `412` and nothing is overwritten.",
    },
    example: same('If-Match: "3"'),
  },
  {
    anchor: "problems",
    title: { id: "Bila ditolak", en: "When refused" },
    text: {
      id: 'Penolakan datang sebagai `application/problem+json` (RFC 9457). Pegang `code`, yang tetap; kalimatnya untuk dibaca orang. `rule` menyebut peraturan yang mendasari, dan `errors` menyebut setiap isian yang keliru. `Accept-Language: en` memberi bahasa Inggris. Hanya token yang tidak berlaku yang ditolak gerbang sendiri: `401` dengan `{"message":"Unauthorized"}`.',
      en: 'Refusals come as `application/problem+json` (RFC 9457). Rely on `code`, which is stable; the sentence is for people. `rule` names the regulation behind it, and `errors` lists every invalid field. `Accept-Language: en` gives English. Only an invalid token is refused by the gateway itself: `401` with `{"message":"Unauthorized"}`.',
    },
    example: {
      id: refusal({ title: "Tidak sesuai ketentuan", detail: "Laporan ini sudah dijawab (sudah diterima)." }),
      en: refusal({
        title: "Refused by a rule",
        detail: "This report has been answered already (accepted).",
      }),
    },
  },
  {
    anchor: "pages",
    title: { id: "Daftar panjang", en: "Long lists" },
    text: {
      id: "Daftar datang per halaman. Selama jawaban memuat `cursor`, minta halaman berikutnya dengan cursor itu; tanpa cursor, daftar sudah habis.",
      en: "Lists come in pages. While a reply has a `cursor`, ask for the next page with it; without one, the list is complete.",
    },
    example: same("?limit=50&cursor=WyIxOTg2MDkyNjIwMTUwNTEwMDEiXQ"),
  },
];
