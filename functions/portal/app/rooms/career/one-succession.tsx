import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { State } from "../../parts/figures.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { namesIn } from "../../parts/people.ts";
import { Card, Screen } from "../../parts/screen.tsx";
import { SuccessionForm } from "./succession-form.tsx";

const WORDS = {
  title: { id: "Suksesi", en: "Succession" },
  back: { id: "Suksesi", en: "Successions" },
  change: { id: "Ubah", en: "Change" },
  none: {
    id: "Belum ada calon. Tambahkan lewat Ubah.",
    en: "There are no candidates yet. Add them by Change.",
  },
  met: { id: "Memenuhi semua syarat", en: "Meets every requirement" },
  unmet: { id: "Belum memenuhi", en: "Does not meet all" },
  how: {
    id: "Urutan: banyaknya syarat yang terpenuhi, lalu kotak, lalu kompetensi yang terpenuhi, lalu NIP. Urutan ini tidak memutuskan.",
    en: "Order: requirements met, then the box, then competencies met, then the NIP. It decides nothing.",
  },
};

const REQUIREMENTS = {
  IN_SERVICE: { id: "Bertugas", en: "In service" },
  BOX: { id: "Kotak talenta", en: "Talent box" },
  GRADE: { id: "Golongan", en: "Grade" },
  YEARS_IN_POST: { id: "Lama menjabat", en: "Time in the post" },
  STANDARD: { id: "Standar kompetensi", en: "Competency standard" },
};

/** One succession: every candidate with what is met and what not. */
export function OneSuccession({ successionId = "" }: { readonly successionId?: string }) {
  const asked = useAsk("GET /v1/successions/{successionId}", { params: { successionId } });
  const [isOpen, setIsOpen] = useState(false);
  const text = words(WORDS);
  const names = words(REQUIREMENTS);
  return (
    <Screen
      title={asked.value === undefined ? text.title : `${text.title}: ${asked.value.position}`}
      back={{ to: "/app/karier/suksesi", name: text.back }}
      acts={
        asked.value && (
          <button type="button" onClick={() => setIsOpen(true)}>
            {text.change}
          </button>
        )
      }
    >
      <Loaded asked={asked}>
        {(succession) => (
          <>
            <Dialog title={text.change} isOpen={isOpen} onClose={() => setIsOpen(false)}>
              {isOpen && <SuccessionForm of={succession} onDone={() => setIsOpen(false)} />}
            </Dialog>
            <p>{succession.reason}</p>
            <p class="hint">{text.how}</p>
            {succession.ranking.length === 0 && (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            )}
            {succession.ranking.map(({ nip, rank, isEligible, requirements }) => (
              <Card
                key={nip}
                title={`${rank}. ${namesIn(succession)(nip)}`}
                aside={
                  <State kind={isEligible ? "good" : "care"}>{isEligible ? text.met : text.unmet}</State>
                }
              >
                <ul class="plain">
                  {requirements.map(({ of, isMet, why }) => (
                    <li key={of}>
                      {isMet ? "✓" : "✗"} {names[of]}: {say(why)}
                    </li>
                  ))}
                </ul>
              </Card>
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
