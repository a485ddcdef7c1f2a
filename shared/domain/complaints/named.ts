import { refusals } from "../refusal.ts";

/** Refusals that only a use case can make, because they depend on another item. */
export const refuseNamed = /* @__PURE__ */ refusals("complaint", {
  "no-oversight-unit": {
    kind: "conflict",
    field: "unitId",
    id: "Daerah ini belum memiliki unit pengawasan: tidak ada unit berjenis inspektorat. Minta admin menetapkannya, atau sebut unit lain yang tidak dilaporkan.",
    en: "The city has no oversight unit: no unit is an inspectorate. Have an admin establish one, or name another unit that is not the reported one.",
    source: {
      id: "UU 23/2014 Ps 385: inspektorat memeriksa laporan warga tentang ASN",
      en: "UU 23/2014 Ps 385: the inspectorate examines what citizens report of civil servants",
    },
  },
  "merge-with-unknown": {
    kind: "invalid",
    field: "into",
    id: 'Pengaduan tujuan "{code}" tidak ditemukan. Periksa nomornya.',
    en: 'There is no complaint "{code}" to merge into. Check the code.',
  },
  "unit-unnamed": {
    kind: "invalid",
    field: "unitId",
    id: "Pengaduan ini masih di meja pengaduan. Sebut unit yang berwenang.",
    en: "This complaint is still at the complaint desk. Name the unit that it belongs to.",
  },
  "unknown-point": {
    kind: "invalid",
    field: "point",
    id: 'Titik layanan "{point}" tidak dikenal. Salin delapan huruf dan angka pada posternya, atau kosongkan.',
    en: 'There is no service point "{point}". Copy the eight characters on its poster, or leave it out.',
  },
  "unknown-unit": {
    kind: "invalid",
    id: 'Unit "{unit}" tidak dikenal. Pilih unit dari daftar unit.',
    en: 'There is no unit "{unit}". Choose one from the city\'s list of units.',
  },
});
