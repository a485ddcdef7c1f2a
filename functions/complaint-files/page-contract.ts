import * as z from "zod";
import { ComplaintFileIdSchema } from "../../shared/domain/complaints/files/file.ts";
import { TrackingCodeSchema } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { once } from "../../shared/domain/once.ts";
import { act, screen } from "../../shared/pages/contract.ts";

const OfComplaint = /* @__PURE__ */ once(() => z.strictObject({ trackingCode: TrackingCodeSchema() }));
const OfFile = /* @__PURE__ */ once(() =>
  z.strictObject({ trackingCode: TrackingCodeSchema(), fileId: ComplaintFileIdSchema() }),
);

/** What the store and the page itself send a browser back with; the store adds names of its own. */
const Back = /* @__PURE__ */ once(() =>
  z.object({
    /** The file that was uploaded and is to be checked, and the key of the form that asked for it. */
    periksa: ComplaintFileIdSchema().optional(),
    kunci: z.string().max(100).optional(),
    /** The file that was kept. */
    tersimpan: ComplaintFileIdSchema().optional(),
  }),
);

/** Photos and files of a citizen's own complaint. */
export const complaintFilePages = {
  files: screen(
    "/pengaduan/{trackingCode}/berkas",
    { id: "Menambahkan foto atau berkas", en: "Add photos or files" },
    { params: OfComplaint, query: Back },
  ),
  sendFile: act(
    "/pengaduan/{trackingCode}/berkas",
    { id: "Meminta tempat untuk satu berkas", en: "Ask for a place for one file" },
    { params: OfComplaint, query: Back },
  ),
  file: screen(
    "/pengaduan/{trackingCode}/berkas/{fileId}",
    { id: "Membuka satu berkas", en: "Open one file" },
    { params: OfFile },
  ),
};
