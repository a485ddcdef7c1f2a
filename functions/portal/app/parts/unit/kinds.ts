/** What units of the organisation are called by their kind. */
export const UNIT_KINDS = {
  KOTA: { id: "Kota", en: "City" },
  KABUPATEN: { id: "Kabupaten", en: "Regency" },
  SETDA: { id: "Sekretariat daerah", en: "Regional secretariat" },
  SETWAN: { id: "Sekretariat DPRD", en: "Council secretariat" },
  INSPEKTORAT: { id: "Inspektorat", en: "Inspectorate" },
  DINAS: { id: "Dinas", en: "Department" },
  BADAN: { id: "Badan", en: "Agency" },
  KECAMATAN: { id: "Kecamatan", en: "District" },
  KELURAHAN: { id: "Kelurahan", en: "Urban village" },
  DESA: { id: "Desa", en: "Village" },
  BAGIAN: { id: "Bagian", en: "Section" },
  BIDANG: { id: "Bidang", en: "Division" },
  UPTD: { id: "UPTD", en: "Technical unit" },
};
