import { refusals } from "../../shared/domain/refusal.ts";

/** What only a use case can refuse, because it takes another item to know. */
export const refuse = refusals("complaint", {
  "unknown-unit": {
    kind: "invalid",
    id: 'Unit "{unit}" tidak dikenal. Pilih unit dari daftar unit kota.',
    en: 'There is no unit "{unit}". Choose one from the city\'s list of units.',
  },
});
