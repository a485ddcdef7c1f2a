import type * as z from "zod";
import type { CitizenComplaintSchema } from "../../../shared/domain/complaints/views/citizen-view.ts";
import type { Language } from "../../../shared/domain/text.ts";
import type { Api } from "../../../shared/pages/in-process-api.ts";
import type { publicComplaintRoutes } from "../public-contract.ts";

export type ComplaintApi = Api<typeof publicComplaintRoutes>;

/** A complaint as the API shows it to whoever has its secret. */
export type CitizenComplaint = z.output<ReturnType<typeof CitizenComplaintSchema>>;

/** For whom a page writes days and times. */
export interface Where {
  readonly language: Language;
  readonly timeZone: string;
}

/** Which of a page's forms was sent. */
export const ACT_FIELD = "_perbuatan";

/** What is written in those forms. */
export const ACT_TEXTS = ["text", "remark", "reason"];
