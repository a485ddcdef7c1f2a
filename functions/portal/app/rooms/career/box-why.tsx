import { PREDIKAT_WORDS } from "../../../../../shared/domain/rules/predikat.ts";
import type { Answer } from "../../client/operations.ts";
import { dayWords, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Facts } from "../../parts/figure/figures.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { potentialNames } from "./competency-words.ts";
import { certaintyNames } from "./need-words.ts";

type Box = Answer<"GET /v1/talent/employees/{nip}/talent-box">;

const WORDS = {
  box: { id: "Kotak", en: "Box" },
  unknown: {
    id: "Belum dapat ditentukan: diperlukan hasil kinerja final dan potensi yang dinilai.",
    en: "Not known yet: it takes a final result and an assessed potential.",
  },
  performance: { id: "Kinerja", en: "Performance" },
  potential: { id: "Potensi", en: "Potential" },
  none: { id: "belum ada", en: "none yet" },
};

const LEVELS = {
  DI_ATAS: { id: "di atas ekspektasi", en: "above expectation" },
  SESUAI: { id: "sesuai ekspektasi", en: "as expected" },
  DI_BAWAH: { id: "di bawah ekspektasi", en: "below expectation" },
};

/** The box, and from which records it follows. */
export function BoxWhy({ of: { box, certainty, performance, potential } }: { readonly of: Box }) {
  const text = words(WORDS);
  const results = performance?.results.map(
    ({ period, predikat }) => `${periodWords(period)}: ${PREDIKAT_WORDS[predikat]}`,
  );
  return (
    <>
      <p>
        {box === undefined || certainty === undefined ? (
          text.unknown
        ) : (
          <>
            <strong>
              {text.box} {box}
            </strong>{" "}
            · {certaintyNames()[certainty]}
          </>
        )}
      </p>
      {(performance || potential) && (
        <Facts
          of={[
            [
              text.performance,
              performance ? `${words(LEVELS)[performance.level]} (${results?.join("; ")})` : text.none,
            ],
            [
              text.potential,
              potential ? (
                <>
                  {`${potentialNames()[potential.level]}, ${dayWords(potential.day)}.`}{" "}
                  <Written>{potential.reason}</Written>
                </>
              ) : (
                text.none
              ),
            ],
          ]}
        />
      )}
    </>
  );
}
