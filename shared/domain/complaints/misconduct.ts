/** The class of complaints about civil servants' conduct (pengaduan berkadar pengawasan). */
export const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";
