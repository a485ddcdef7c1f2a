import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { OneObservation } from "../../parts/person/one-observation.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { FeedbackTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Pengamatan yang saya lakukan", en: "Observations that I made" },
  newest: { id: "Terbaru dahulu", en: "Newest first" },
  observe: { id: "Catat pengamatan", en: "Record an observation" },
  none: {
    id: "Anda belum mencatat pengamatan. Pejabat penilai, pimpinan unit, dan pengawas yang ditunjuk dapat mengamati pekerjaan dengan instrumen daerah; pegawainya langsung melihat hasilnya.",
    en: "You have recorded no observation. Raters, heads of units and appointed supervisors can observe work with the local instruments; the employee sees the outcome at once.",
  },
};

/** What the reader observed of others, newest first. */
export function MyObservations() {
  const asked = useAsk("GET /v1/me/observations", { query: { limit: 50 } });
  const text = words(WORDS);
  const nameOf = namesIn(asked.value);
  return (
    <Screen
      title={text.title}
      acts={
        <a class="button" href="/app/umpan-balik/pengamatan/baru">
          {text.observe}
        </a>
      }
    >
      <FeedbackTabs />
      <Loaded asked={asked} lines={5}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <Card title={text.newest}>
              {items.map((one) => (
                <OneObservation key={one.id} of={one} who={nameOf(one.nip)} />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Screen>
  );
}
