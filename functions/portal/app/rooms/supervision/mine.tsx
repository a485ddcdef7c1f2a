import { useAsk } from "../../client/questions.ts";
import { dayWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn, positionsIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { useKeptBriefs } from "./keep-briefs.ts";
import { SupervisionTabs } from "./tabs.tsx";
import { dueWords, pathOf, pathOfRecommendation, stateWords } from "./visit-words.ts";
import { WaitingVisits } from "./waiting-visits.tsx";

const WORDS = {
  title: { id: "Pengawasan", en: "Supervision" },
  visits: { id: "Kunjungan saya", en: "My visits" },
  noVisits: {
    id: "Kunjungan yang ditugaskan kepada Anda akan tampil di sini, beserta formulirnya.",
    en: "Visits that you are assigned will be here, with their form.",
  },
  toVerify: { id: "Tindak lanjut untuk diverifikasi", en: "Follow-ups to verify" },
  recommendations: { id: "Rekomendasi untuk saya", en: "Recommendations for me" },
  noRecommendations: {
    id: "Tidak ada rekomendasi yang menunggu tindak lanjut Anda.",
    en: "No recommendation awaits your follow-up.",
  },
  visited: { id: "Kunjungan atas pekerjaan saya", en: "Visits of my work" },
  noVisited: { id: "Belum ada kunjungan atas pekerjaan Anda.", en: "Nobody has visited you yet." },
};

/** What of supervision concerns me: follow-ups to verify, visits to make, recommendations to follow up, visits of me. */
export function Mine() {
  const asked = useAsk("GET /v1/me/supervision", {});
  useKeptBriefs(asked.value);
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <SupervisionTabs />
      <WaitingVisits />
      <Loaded asked={asked} lines={6}>
        {(mine) => {
          const name = namesIn(mine);
          const position = positionsIn(mine);
          return (
            <>
              {mine.toVerify.length > 0 && (
                <Card title={text.toVerify}>
                  <Rows
                    label={text.toVerify}
                    of={mine.toVerify.map((one) => ({
                      key: `${pathOfRecommendation(one)} ${one.number}`,
                      to: pathOfRecommendation(one),
                      title: <Written>{one.text}</Written>,
                      detail: [name(one.ownerNip), position(one.ownerNip)].filter(Boolean).join(" · "),
                    }))}
                  />
                </Card>
              )}
              <Card title={text.visits}>
                {mine.visits.length === 0 ? (
                  <Empty>
                    <p>{text.noVisits}</p>
                  </Empty>
                ) : (
                  <Rows
                    label={text.visits}
                    of={mine.visits.map((one) => ({
                      key: pathOf(one),
                      to: pathOf(one),
                      title: name(one.nip),
                      detail: [position(one.nip), dayWords(one.plannedOn), one.title]
                        .filter(Boolean)
                        .join(" · "),
                      aside: (
                        <State {...(one.state === "PLANNED" && { kind: "care" })}>
                          {stateWords(one.state)}
                        </State>
                      ),
                    }))}
                  />
                )}
              </Card>
              <Card title={text.recommendations}>
                {mine.recommendations.length === 0 ? (
                  <p class="quiet-text">{text.noRecommendations}</p>
                ) : (
                  <Rows
                    label={text.recommendations}
                    of={mine.recommendations.map((one) => ({
                      key: `${pathOfRecommendation(one)} ${one.number}`,
                      to: pathOfRecommendation(one),
                      title: <Written>{one.text}</Written>,
                      detail: `${dueWords(one.dueAt)} · ${stateWords(one.state)} · ${one.title}`,
                      aside: <State {...(one.missedAt && { kind: "wrong" })}>{untilWords(one.dueAt)}</State>,
                    }))}
                  />
                )}
              </Card>
              <Card title={text.visited}>
                {mine.visited.length === 0 ? (
                  <p class="quiet-text">{text.noVisited}</p>
                ) : (
                  <Rows
                    label={text.visited}
                    of={mine.visited.map((one) => ({
                      key: pathOf(one),
                      to: pathOf(one),
                      title: one.title,
                      detail: dayWords(one.record?.day ?? one.plannedOn),
                      aside: <State>{stateWords(one.state)}</State>,
                    }))}
                  />
                )}
              </Card>
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}
