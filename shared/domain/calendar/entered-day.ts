import * as z from "zod";
import { once } from "../once.ts";

/** What is no day at all is told so alone. */
const FORM_OF_DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * A local day that somebody enters, `2000-01-01` to `2099-12-31`. Other systems export `9999-12-31` for an end that is not known;
 * the day after it has no form `YYYY-MM-DD`, so that it would sort before every other.
 * @source policy choice: as months and years, which are of this century
 */
export function enteredDay() {
  return z.iso.date().refine((day) => !FORM_OF_DAY.test(day) || day.startsWith("20"), {
    params: { id: "Isi tanggal pada abad ini.", en: "Enter a day of this century." },
  });
}

export const EnteredDaySchema = /* @__PURE__ */ once(enteredDay);
