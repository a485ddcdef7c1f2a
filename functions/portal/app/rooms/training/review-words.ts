export const ASPECTS = {
  MATERI: { id: "Materi", en: "Contents" },
  PELATIH: { id: "Pelatih", en: "Trainers" },
  SARANA: { id: "Tempat dan sarana", en: "Place and equipment" },
  MANFAAT: { id: "Manfaat untuk pekerjaan", en: "Use for one's work" },
};
