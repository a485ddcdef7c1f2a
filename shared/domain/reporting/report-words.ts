import type { Text } from "../text.ts";
import type { WorkReport } from "./work-report.ts";

/** Where a report stands, said in the middle of a sentence. */
export const REPORT_WORDS: Readonly<Record<WorkReport["state"], Text>> = {
  SUBMITTED: { id: "masih menunggu jawaban", en: "awaiting its answer" },
  ACCEPTED: { id: "sudah diterima", en: "accepted" },
  RETURNED: { id: "dikembalikan untuk diperbaiki", en: "returned to be mended" },
};
