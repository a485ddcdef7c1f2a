import * as z from "zod";
import type { LocalDay } from "../calendar/calendar.ts";
import { once } from "../once.ts";
import { type Employee, NipSchema, placeOn } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";

/** The officials of one consultation. */
export const OfficialNipsSchema = /* @__PURE__ */ once(() => z.array(NipSchema()).min(1).max(5));

const refuse = /* @__PURE__ */ refusals("consultation", {
  "official-unknown": {
    kind: "invalid",
    id: "NIP {nip} belum terdaftar sebagai pegawai. Pilih pejabat penjawab dari pegawai yang terdaftar.",
    en: "No employee has the NIP {nip}. Choose officials who are registered.",
    source: {
      id: "kebijakan: yang menjawab pegawai yang terdaftar",
      en: "policy: registered employees answer",
    },
  },
  "official-left": {
    kind: "invalid",
    id: "{name} tidak bertugas lagi. Pilih pejabat penjawab yang bertugas.",
    en: "{name} no longer serves. Choose officials who do.",
    source: { id: "kebijakan: yang menjawab pegawai yang bertugas", en: "policy: officials are in service" },
  },
});

/**
 * Requires officials who are in service.
 * @param known those of them who are employees
 * @throws DomainError `consultation.official-unknown`, `consultation.official-left`
 * @source policy choice
 */
export function requireOfficials(nips: readonly string[], known: readonly Employee[], day: LocalDay): void {
  for (const nip of nips) {
    const official = known.find((one) => one.nip === nip);
    if (official === undefined) throw refuse("official-unknown", { nip });
    if (placeOn(official, day) === undefined) throw refuse("official-left", { name: official.name });
  }
}
