import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { DecideAppointment } from "./decide-appointment.tsx";
import { DecidedAppointment } from "./decided-appointment.tsx";
import { Requirements } from "./requirements.tsx";
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

/** One succession: every candidate with what is met and what not. */
export function OneSuccession({ successionId = "" }: { readonly successionId?: string }) {
  const asked = useAsk("GET /v1/talent/successions/{successionId}", { params: { successionId } });
  const [isOpen, setIsOpen] = useState(false);
  const { has } = usePerson();
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value === undefined ? text.title : `${text.title}: ${asked.value.position}`}
      back={{ to: "/app/karier/suksesi", name: text.back }}
      acts={
        asked.value && (
          <button type="button" class="quiet" onClick={() => setIsOpen(true)}>
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
            <Words>{succession.reason}</Words>
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
                <Requirements of={requirements} />
              </Card>
            ))}
            {succession.appointments.map((one) => (
              <DecidedAppointment key={one.id} of={one} nameOf={namesIn(succession)} />
            ))}
            {has("HR", "HEAD_OF_CITY") && succession.ranking.length > 0 && (
              <DecideAppointment of={succession} nameOf={namesIn(succession)} />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
