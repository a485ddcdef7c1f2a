import { useLocation } from "preact-iso/router";
import { words } from "../../../frame/language.ts";
import { StaffTabs } from "../staff-tabs.tsx";

const WORDS = {
  label: { id: "Bagian kalibrasi", en: "Parts of calibration" },
  raters: { id: "Penilai", en: "Raters" },
  unrated: { id: "Hasil tanpa penilai", en: "Results without a rater" },
};

/** What HR looks after once a period is closed. */
export function CalibrationTabs() {
  const { path } = useLocation();
  const text = words(WORDS);
  const parts = [
    { to: "/app/kepegawaian/kalibrasi", name: text.raters },
    { to: "/app/kepegawaian/kalibrasi/tanpa-penilai", name: text.unrated },
  ];
  return (
    <>
      <StaffTabs />
      <nav class="kinds" aria-label={text.label}>
        {parts.map(({ to, name }) => (
          <a key={to} href={to} aria-current={to === path ? "page" : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </>
  );
}
