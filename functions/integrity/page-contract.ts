import { act, screen } from "../../shared/pages/contract.ts";

/** A photo and what goes along with it; somewhat more, so that one too large is refused in words. */
const FORM_BYTES = 4_600_000;

/** The reporter's way. Neither address says which report is meant. */
export const integrityPages = {
  report: screen("/integritas", { id: "Lapor pelanggaran integritas", en: "Report a breach of integrity" }),
  sendReport: act("/integritas", { id: "Mengirim laporan integritas", en: "Send an integrity report" }),
  own: screen("/integritas/laporan", { id: "Laporan integritas sendiri", en: "One's own integrity report" }),
  actOnOwn: act(
    "/integritas/laporan",
    {
      id: "Membuka laporan integritas sendiri, menulis di dalamnya, atau menambahkan foto",
      en: "Open one's own integrity report, write in it, or add a photo",
    },
    { fileFormLimitBytes: FORM_BYTES },
  ),
};
