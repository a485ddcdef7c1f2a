import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { periodWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { Appoint } from "./appoint.tsx";
import { DecideCategory } from "./decide-category.tsx";
import type { PanelOf } from "./panel-of.ts";
import { ScoreSheet } from "./score-sheet.tsx";

const WORDS = {
  title: { id: "Tim penilai", en: "Committee of" },
  back: { id: "Calon", en: "Candidates" },
  mine: { id: "Penghargaan", en: "Awards" },
  none: {
    id: "Tim penilai bulan ini belum ditetapkan.",
    en: "The committee of this month has not been appointed yet.",
  },
  notMember: {
    id: "Anda bukan anggota tim penilai bulan ini.",
    en: "You are not a member of this month's committee.",
  },
  members: { id: "Anggota", en: "Members" },
  free: { id: "menilai semua calon", en: "scores every candidate" },
  tied: { id: "tidak menilai karena berkepentingan:", en: "does not score, for an interest:" },
  SUPERIOR: { id: "atasan", en: "superior" },
  SUBORDINATE: { id: "bawahan", en: "subordinate" },
  OWN_UNIT: { id: "unitnya sendiri", en: "own unit" },
  SAME_UNIT: { id: "satu unit", en: "same unit" },
  OWN_STATEMENT: { id: "atas pernyataan sendiri", en: "own statement" },
  scoring: {
    id: "Anggota sedang menilai. Setelah ditutup, rata-rata nilai menjadi usulan kepada kepala daerah.",
    en: "Members are scoring. Once it is closed, the means are proposed to the head of the city.",
  },
  closed: {
    id: "Penilaian sudah ditutup. Rata-rata nilai tim diusulkan kepada kepala daerah, yang memutuskan penerimanya.",
    en: "Scoring has closed. The mean scores are proposed to the head of the city, who decides.",
  },
  close: { id: "Tutup penilaian", en: "Close the scoring" },
  sure: {
    id: "Anggota tidak dapat menilai lagi, juga yang belum mengirim nilainya. Penutupan ini tidak dapat dibatalkan.",
    en: "Members can score no more, nor can those who have not sent their scores yet. It cannot be reopened.",
  },
  replace: {
    id: "Ganti anggota yang tidak lagi bertugas, atau tambah bila penilai kurang",
    en: "Replace members who no longer serve, or add where too few can score",
  },
};

/** A month's committee: who is on it, their scores, the proposal, and what the head of the city decides. */
export function Panel({ month = "" }: { readonly month?: string }) {
  const { has, nip } = usePerson();
  const asked = useAsk("GET /v1/award-rounds/{month}/panel", { params: { month } });
  const text = words(WORDS);
  const status = asked.error instanceof Refusal ? asked.error.status : undefined;
  const canSeeRound = has("HR", "HEAD_OF_CITY");
  return (
    <Screen
      title={`${text.title} ${periodWords(month)}`}
      back={
        canSeeRound
          ? { to: `/app/penghargaan/${month}`, name: text.back }
          : { to: "/app/hasil/penghargaan", name: text.mine }
      }
    >
      {status === 404 || status === 403 ? (
        <>
          <Empty>
            <p>{status === 404 ? text.none : text.notMember}</p>
          </Empty>
          {status === 404 && has("HR") && <Appoint month={month} />}
        </>
      ) : (
        <Loaded asked={asked} lines={8}>
          {(panel) => (
            <>
              {panel.members.some((member) => member.nip === nip) && panel.state === "SCORING" && (
                <ScoreSheet panel={panel} />
              )}
              <Proposal panel={panel} />
              {canSeeRound && <Members panel={panel} />}
            </>
          )}
        </Loaded>
      )}
    </Screen>
  );
}

function Members({ panel }: { readonly panel: PanelOf }) {
  const { has } = usePerson();
  const text = words(WORDS);
  const names = new Map(panel.candidates.map(({ id, name }) => [id, name]));
  return (
    <Card title={text.members}>
      <ul>
        {panel.members.map(({ nip, name }) => {
          const tied = panel.conflicts.filter((one) => one.nip === nip);
          return (
            <li key={nip}>
              <strong>{name}</strong>:{" "}
              {tied.length === 0
                ? text.free
                : `${text.tied} ${tied
                    .map(
                      ({ candidateId, ground, category }) =>
                        `${names.get(candidateId) ?? candidateId} (${say(AWARD_TITLES[category])}, ${text[ground]})`,
                    )
                    .join("; ")}`}
            </li>
          );
        })}
      </ul>
      {has("HR") && panel.state === "SCORING" && (
        <details>
          <summary>{text.replace}</summary>
          <Appoint month={panel.month} before={panel.members} />
        </details>
      )}
    </Card>
  );
}

function Proposal({ panel }: { readonly panel: PanelOf }) {
  const { has } = usePerson();
  const { month, version, state, candidates } = panel;
  const closing = useAct("POST /v1/award-rounds/{month}/panel/close");
  const text = words(WORDS);
  if (state === "SCORING")
    return (
      <Notice>
        <p>{text.scoring}</p>
        {has("HR") && (
          <ConfirmDialog
            act={text.close}
            acting={closing}
            onSend={(onAnswer) => void closing.act({ params: { month } }, { version, onAnswer })}
          >
            <p>{text.sure}</p>
          </ConfirmDialog>
        )}
      </Notice>
    );
  // What is proposed is for HR and the head of the city alone.
  if (panel.proposal === undefined)
    return (
      <Notice>
        <p>{text.closed}</p>
      </Notice>
    );
  return [...new Set(candidates.map(({ category }) => category))].map((category) => (
    <DecideCategory key={category} panel={panel} category={category} />
  ));
}
