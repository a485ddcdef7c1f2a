import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Facts } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Words, Written } from "../../parts/screen/written.tsx";
import { ConsultationState } from "./consultation-state.tsx";
import { subjectWords } from "./consultation-words.ts";
import { Documents } from "./documents.tsx";
import { GiveStatement } from "./give-statement.tsx";
import { Invited } from "./invited.tsx";
import { NameOfficials } from "./name-officials.tsx";
import { Polls } from "./polls.tsx";
import { Proposals } from "./proposals.tsx";

const WORDS = {
  title: { id: "Musyawarah", en: "Consultation" },
  back: { id: "Daftar musyawarah", en: "Consultations" },
  subject: { id: "Tentang", en: "About" },
  invited: { id: "Diajak", en: "Asked to take part" },
  time: { id: "Waktu", en: "Time" },
  kept: {
    id: "Usul, komentar, dan suara disimpan sekurangnya sampai",
    en: "Proposals, comments and voices are kept at least until",
  },
  officials: { id: "Pejabat penjawab", en: "Officials who answer" },
  changed: { id: "Pejabat penjawab diganti", en: "Officials changed" },
  formerly: { id: "semula", en: "formerly" },
  anonymous: {
    id: "Musyawarah ini tanpa nama: tidak ada yang dapat mengetahui suara siapa yang mana, termasuk pengelola sistem. Suara dikirim satu kali.",
    en: "This consultation is anonymous: nobody can tell whose voice is whose, not even who runs the system. A voice is sent once.",
  },
  speak: { id: "Sampaikan suara", en: "Send your voice" },
  answer: { id: "Tanggapan resmi", en: "Official answer" },
  outcome: { id: "Yang terwujud", en: "What came of it" },
};

/** What is asked, what was said, what was answered, and what came of it. */
export function OneConsultation({ consultationId }: { readonly consultationId: string }) {
  const params = { consultationId };
  const asked = useAsk("GET /v1/consultations/{consultationId}", { params });
  const text = words(WORDS);
  const { consultation: one } = asked.value ?? {};
  const name = namesIn(asked.value);
  return (
    <Screen title={one?.title ?? text.title} back={{ to: "/app/musyawarah", name: text.back }}>
      <Loaded asked={asked} lines={8}>
        {({ consultation, hasVoted, answered }) => (
          <>
            <Card aside={<ConsultationState of={consultation} />}>
              <Words>{consultation.about}</Words>
              <Facts
                of={[
                  [text.subject, subjectWords(consultation.subject)],
                  [text.invited, <Invited key="invited" asks={consultation.asks} />],
                  [text.time, `${momentWords(consultation.opensAt)} – ${momentWords(consultation.closesAt)}`],
                  [text.officials, consultation.officialNips.map(name).join("; ")],
                  [text.kept, momentWords(consultation.keptUntil)],
                ]}
              />
              {consultation.officialsChanged?.map(({ at, formerNips, reason }) => (
                <p key={at} class="quiet-text">
                  {text.changed} {momentWords(at)}
                  {formerNips.length > 0 && ` (${text.formerly} ${formerNips.map(name).join("; ")})`}:{" "}
                  <Written>{reason}</Written>
                </p>
              ))}
              {consultation.acts.includes("NAME_OFFICIALS") && (
                <NameOfficials of={consultation} nameOf={name} />
              )}
              <Documents of={consultation} />
              {consultation.isAnonymous && consultation.isOpen && <Notice>{text.anonymous}</Notice>}
              {consultation.acts.includes("DRAW") && (
                <a class="button" href={`/app/musyawarah/${consultationId}/suara`}>
                  {text.speak}
                </a>
              )}
            </Card>
            {consultation.answer && (
              <Card title={text.answer}>
                <Words>{consultation.answer.text}</Words>
                <p class="quiet-text">
                  {name(consultation.answer.by)}, {momentWords(consultation.answer.at)}
                </p>
              </Card>
            )}
            {consultation.outcome && (
              <Card title={text.outcome}>
                <Words>{consultation.outcome.text}</Words>
                <p class="quiet-text">
                  {name(consultation.outcome.by)}, {momentWords(consultation.outcome.at)}
                </p>
              </Card>
            )}
            {consultation.polls.length > 0 && <Polls of={consultation} hasVoted={hasVoted} />}
            <GiveStatement of={consultation} answered={answered} />
            <Proposals of={consultation} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
