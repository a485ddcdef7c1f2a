import { act, screen } from "../../shared/pages/contract.ts";

/** The reporter's way. Neither address says which report is meant. */
export const integrityPages = {
  report: screen("/integritas", { id: "Lapor pelanggaran integritas", en: "Report a breach of integrity" }),
  sendReport: act("/integritas", { id: "Mengirim laporan integritas", en: "Send an integrity report" }),
  own: screen("/integritas/laporan", { id: "Laporan integritas sendiri", en: "One's own integrity report" }),
  actOnOwn: act("/integritas/laporan", {
    id: "Membuka laporan integritas sendiri, atau menulis di dalamnya",
    en: "Open one's own integrity report, or write in it",
  }),
};
