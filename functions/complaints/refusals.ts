import { refusals } from "../../shared/domain/refusal.ts";

/** What only a use case can refuse, because it takes another item, or a secret, to know. */
export const refuse = refusals("complaint", {
  unknown: {
    kind: "not-found",
    id: "Nomor pelacakan atau kode rahasia tidak cocok. Periksa keduanya pada bukti pengaduan Anda.",
    en: "The tracking code or the secret does not match. Check both on your receipt.",
    source: "policy: nobody learns which complaints exist",
  },
  "unknown-unit": {
    kind: "invalid",
    id: 'Unit "{unit}" tidak dikenal. Pilih unit dari daftar unit kota.',
    en: 'There is no unit "{unit}". Choose one from the city\'s list of units.',
  },
});
