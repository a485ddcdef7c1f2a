import { EXPECTATION_TEXTS } from "../../../../../../shared/domain/rules/predikat.ts";
import { say, words } from "../../../frame/language.ts";
import { countWords, numberWords, percentWords } from "../../../frame/numbers.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import type { Evaluation } from "./form.ts";

const WORDS = {
  advice: { id: "Saran sistem", en: "The software's advice" },
  results: { id: "hasil kerja", en: "results" },
  behaviour: { id: "perilaku kerja", en: "behaviour" },
  none: {
    id: "Sistem tidak memberi saran, karena tidak ada yang terukur dari rencana yang disepakati.",
    en: "There is no advice, since nothing of an agreed plan was measured.",
  },
  noPlan: {
    id: "Sistem tidak memberi saran, karena tidak ada rencana (SKP) yang disepakati.",
    en: "There is no advice, since no plan (SKP) was agreed.",
  },
  because: { id: "Capaian", en: "Achievement" },
  meets: { id: "sesuai ekspektasi mulai", en: "as expected from" },
  exceeds: { id: "di atas ekspektasi mulai", en: "above expectation from" },
  periodic: { id: "Rata-rata penilaian", en: "Mean of the ratings of" },
  months: { id: "bulan", en: "months", one: "month" },
  you: {
    id: "Anda yang memutuskan; jelaskan bila penilaian Anda berbeda.",
    en: "You decide; explain where your rating differs.",
  },
};

/** What the software advises and from what; it never decides. */
export function Advice({ of: { advice } }: { readonly of: Pick<Evaluation, "advice"> }) {
  const text = words(WORDS);
  const { hasilKerja, perilakuKerja, reason, periodic } = advice;
  return (
    <Notice>
      {hasilKerja === undefined ? (
        <p>{reason === "NO_AGREED_PLAN" ? text.noPlan : text.none}</p>
      ) : (
        <p>
          <strong>{text.advice}:</strong>{" "}
          {[
            `${text.results} ${say(EXPECTATION_TEXTS[hasilKerja])}`,
            perilakuKerja && `${text.behaviour} ${say(EXPECTATION_TEXTS[perilakuKerja])}`,
          ]
            .filter(Boolean)
            .join(", ")}
          .
        </p>
      )}
      {advice.achievementBasisPoints !== undefined && (
        <p>
          {`${text.because} ${percentWords(advice.achievementBasisPoints)}; ${text.meets} ${percentWords(advice.meetsFromBasisPoints)}, ${text.exceeds} ${percentWords(advice.exceedsFromBasisPoints)}.`}
        </p>
      )}
      {periodic && (
        <p>
          {`${text.periodic} ${countWords(periodic.months, WORDS.months)}: ${text.results} ${numberWords(periodic.hasilKerjaHundredths / 100)}, ${text.behaviour} ${numberWords(periodic.perilakuKerjaHundredths / 100)}; ${text.meets} ${numberWords(periodic.meetsFromHundredths / 100)}, ${text.exceeds} ${numberWords(periodic.exceedsFromHundredths / 100)}.`}
        </p>
      )}
      <p class="quiet-text">{text.you}</p>
    </Notice>
  );
}
