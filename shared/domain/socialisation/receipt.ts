import * as z from "zod";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { AnnouncementIdSchema } from "./announcement.ts";

/** That somebody has read an announcement. */
export const ReceiptSchema = /* @__PURE__ */ once(() =>
  z.object({
    nip: NipSchema(),
    announcementId: AnnouncementIdSchema(),
    /** Where they served when they read it: there it counts. */
    unitId: UnitIdSchema(),
    readAt: z.string(),
  }),
);

export type Receipt = z.infer<ReturnType<typeof ReceiptSchema>>;
