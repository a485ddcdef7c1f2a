import * as z from "zod";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PointCodeSchema } from "../../shared/domain/surveys/points/code.ts";
import { act, screen } from "../../shared/pages/contract.ts";

const OfComplaint = /* @__PURE__ */ once(() => z.strictObject({ trackingCode: TrackingCodeSchema() }));

/** What a link to the form carries: the code on a wall, the unit of a page. What cannot be one is left out. */
const Brought = /* @__PURE__ */ once(() =>
  z.object({
    point: PointCodeSchema().optional().catch(undefined),
    unitId: UnitIdSchema().optional().catch(undefined),
  }),
);

/** The citizen's way through a complaint: report, receipt, follow. */
export const complaintPages = {
  report: screen("/lapor", { id: "Membuat laporan", en: "Make a report" }, { query: Brought }),
  sendReport: act("/lapor", { id: "Mengirim laporan", en: "Send a report" }, { query: Brought }),
  receipt: screen(
    "/pengaduan/{trackingCode}/terkirim",
    { id: "Bukti pengaduan", en: "Receipt of a report" },
    { params: OfComplaint },
  ),
  find: screen("/lacak", { id: "Melacak laporan", en: "Follow a report" }),
  open: act("/lacak", { id: "Membuka laporan dengan kode rahasianya", en: "Open a report with its secret" }),
  complaint: screen(
    "/pengaduan/{trackingCode}",
    { id: "Perkembangan sebuah laporan", en: "Progress of a report" },
    { params: OfComplaint },
  ),
  actOnComplaint: act(
    "/pengaduan/{trackingCode}",
    { id: "Membalas, menilai, atau membuka kembali laporan", en: "Reply to, rate or reopen a report" },
    { params: OfComplaint },
  ),
};
