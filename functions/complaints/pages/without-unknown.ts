import type { Language, Text } from "../../../shared/domain/text.ts";
import { inFormWords } from "../../../shared/pages/form/in-form-words.ts";
import type { Again } from "../../../shared/pages/form-page.ts";

const GONE: Readonly<Record<string, { readonly field: string; readonly detail: Text }>> = {
  "complaint.unknown-point": {
    field: "point",
    detail: {
      id: "Kode tempat pada tautan yang Anda buka tidak dikenal, maka kami lepas. Periksa unit dan tempatnya, lalu kirim lagi.",
      en: "The place in the link that you opened is unknown, so we left it out. Check the unit and the place, and send it again.",
    },
  },
  "complaint.unknown-unit": {
    field: "unitId",
    detail: {
      id: "Unit yang dipilih tidak dikenal lagi. Pilih unit lain atau biarkan, lalu kirim lagi.",
      en: "The unit that was chosen is no longer known. Choose another one or leave it, and send it again.",
    },
  },
};

/** A report refused for what a link brought comes back without it, so that it can be sent. */
export function withoutUnknown(again: Again, language: Language): Again {
  const gone = GONE[again.problem?.code ?? ""];
  if (gone === undefined) return again;
  const typed = new URLSearchParams(again.typed);
  typed.delete(gone.field);
  const details = Object.fromEntries(Object.entries(GONE).map(([code, { detail }]) => [code, detail]));
  return { ...inFormWords(again, details, language), typed };
}
