import { useLocation } from "preact-iso/router";
import { words } from "../../../frame/language.ts";
import { Chips } from "../../../parts/screen/chips.tsx";
import { StaffTabs } from "../tabs.tsx";

const WORDS = {
  label: { id: "Bagian kalibrasi", en: "Parts of calibration" },
  raters: { id: "Penilai", en: "Raters" },
  predikat: { id: "Predikat organisasi", en: "Organisation predikat" },
  results: { id: "Hasil per unit", en: "Results by unit" },
  siasn: { id: "Kirim ke SIASN", en: "Send to SIASN" },
  unrated: { id: "Hasil tanpa penilai", en: "Results without a rater" },
};

/** What HR looks after once a period is closed. */
export function CalibrationTabs() {
  const { path } = useLocation();
  const text = words(WORDS);
  const parts = [
    { to: "/app/kepegawaian/kalibrasi", name: text.raters },
    { to: "/app/kepegawaian/kalibrasi/predikat", name: text.predikat },
    { to: "/app/kepegawaian/kalibrasi/tanpa-penilai", name: text.unrated },
    { to: "/app/kepegawaian/kalibrasi/hasil", name: text.results },
    { to: "/app/kepegawaian/kalibrasi/siasn", name: text.siasn },
  ];
  return (
    <>
      <StaffTabs />
      <Chips label={text.label} of={parts} current={path} />
    </>
  );
}
