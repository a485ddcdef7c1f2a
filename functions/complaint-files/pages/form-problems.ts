import type { Language, Text } from "../../../shared/domain/text.ts";
import type { Again } from "../../../shared/pages/form-page.ts";

/** What the API says of uploads to programs, said to somebody with a form before them. */
const DETAILS: Readonly<Record<string, Text>> = {
  "complaint-file.missing": {
    id: "Berkas itu belum sampai, atau sudah diperiksa. Pilih sekali lagi, lalu kirim.",
    en: "That file did not arrive, or was checked already. Choose it again and send it.",
  },
  "complaint-file.kept-already": {
    id: "Formulir itu sudah dipakai untuk satu berkas, yang kini tersimpan. Untuk berkas lain, pilih sekali lagi.",
    en: "That form was already used for one file, which is stored. For another file, choose again.",
  },
};

export function inFormWords(again: Again, language: Language): Again {
  const { problem } = again;
  const detail = problem && DETAILS[problem.code]?.[language];
  return detail === undefined || problem === undefined
    ? again
    : { ...again, problem: { ...problem, detail } };
}
