import { useState } from "preact/hooks";
import { AWARD_TITLES, GROUND_WORDS } from "../../../../../shared/domain/awards/words.ts";
import { useAct } from "../../client/acts.ts";
import { say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { useDraft } from "../../offline/draft.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import type { PanelOf } from "./panel-of.ts";

const WORDS = {
  title: { id: "Lembar penilaian Anda", en: "Your score sheet" },
  lead: {
    id: "Nilai 0 sampai 100. Nilai Anda tidak dilihat orang lain, dan dapat diganti sampai penilaian ditutup; lembar baru menggantikan seluruh lembar lama. Calon yang keluarga atau kerabat Anda jangan dinilai: nyatakan bahwa Anda berbenturan kepentingan.",
    en: "Scores from 0 to 100. Nobody else sees yours, and you can replace them until scoring closes; a new sheet replaces the old one as a whole. Do not score your family or those close to you: state that you have a conflict of interest.",
  },
  nobody: {
    id: "Anda tidak menilai siapa pun bulan ini: dengan setiap calon ada benturan kepentingan.",
    en: "You score nobody this month: with each of the candidates there is a conflict of interest.",
  },
  rank: { id: "peringkat hitungan", en: "computed rank" },
  notYours: { id: "Tidak Anda nilai:", en: "You do not score:" },
  recusals: {
    id: "Keluarga atau kerabat Anda ada di antara calon?",
    en: "Is family of yours, or somebody close, among them?",
  },
  recuse: { id: "Nyatakan berbenturan kepentingan", en: "State a conflict of interest" },
  certain: {
    id: "Anda tidak lagi menilai calon ini dalam kategori ini, dan nilai yang sudah Anda berikan kepadanya dihapus. Pernyataan ini tidak dapat ditarik. Sebabnya tidak ditanyakan; pengelola kinerja dan kepala daerah melihat bahwa Anda menyatakannya.",
    en: "You no longer score this candidate in this category, and a score that you gave them is removed. The statement cannot be withdrawn. Why is not asked; HR and the head of the city see that you stated it.",
  },
  send: { id: "Kirim nilai", en: "Send scores" },
  sent: { id: "Nilai Anda sudah tercatat.", en: "Your scores are recorded." },
};

/** A member's scores; what they typed stays on the device, since nobody may read a sheet back. */
export function ScoreSheet({ panel }: { readonly panel: PanelOf }) {
  const { nip } = usePerson();
  const { month, candidates, conflicts } = panel;
  const draft = useDraft<Readonly<Record<string, string>>>(`award scores ${month}`, {});
  const [isSent, setSent] = useState(false);
  const scoring = useAct("PUT /v1/award-rounds/{month}/panel/scores", () => setSent(true));
  const text = words(WORDS);
  const conflictOf = (one: (typeof candidates)[number]) =>
    conflicts.find((tie) => tie.nip === nip && tie.category === one.category && tie.candidateId === one.id);
  const keyOf = (one: (typeof candidates)[number]) => `${one.category} ${one.id}`;
  const scored = candidates.filter((one) => conflictOf(one) === undefined);
  const typed = scored.filter((one) => (draft.value[keyOf(one)] ?? "") !== "");
  const placeOf = (one: (typeof candidates)[number]) => typed.indexOf(one);
  const submit = () =>
    void scoring.act({
      params: { month },
      body: {
        scores: typed.map((one) => ({
          category: one.category,
          candidateId: one.id,
          score: Number(draft.value[keyOf(one)]),
        })),
      },
    });
  const sheet = [...new Set(candidates.map(({ category }) => category))].map((category) => (
    <fieldset key={category} class="field">
      <legend>{say(AWARD_TITLES[category])}</legend>
      {candidates
        .filter((one) => one.category === category)
        .map((one) => {
          const tie = conflictOf(one);
          if (tie)
            return (
              <p key={one.id} class="hint">
                {text.notYours} <strong>{one.name}</strong> ({say(GROUND_WORDS[tie.ground])})
              </p>
            );
          return (
            <TextField
              key={one.id}
              name={`scores.${placeOf(one)}.score`}
              label={one.name}
              hint={`${one.unitName}, ${text.rank} ${one.rank}, ${percentWords(one.scoreBasisPoints)}`}
              type="number"
              min="0"
              max="100"
              value={draft.value[keyOf(one)] ?? ""}
              onValue={(value) => {
                setSent(false);
                draft.set({ ...draft.value, [keyOf(one)]: value });
              }}
            />
          );
        })}
    </fieldset>
  ));
  return (
    <Card title={text.title}>
      <p>{scored.length === 0 ? text.nobody : text.lead}</p>
      {isSent && (
        <Notice kind="done">
          <p role="status">{text.sent}</p>
        </Notice>
      )}
      {scored.length === 0 ? (
        sheet
      ) : (
        <Form error={scoring.error} onSubmit={submit}>
          {sheet}
          <Submit isBusy={scoring.isBusy}>{text.send}</Submit>
        </Form>
      )}
      <Recusals month={month} candidates={scored} />
    </Card>
  );
}

interface RecusalsProps {
  readonly month: string;
  /** Whom the member scores so far. */
  readonly candidates: PanelOf["candidates"];
}

/** Apart from the sheet, since each is sent by itself. */
function Recusals({ month, candidates }: RecusalsProps) {
  if (candidates.length === 0) return null;
  return (
    <details>
      <summary>{words(WORDS).recusals}</summary>
      <ul>
        {candidates.map((one) => (
          <li key={`${one.category} ${one.id}`}>
            {one.name} ({say(AWARD_TITLES[one.category])}) <Recusal month={month} from={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface RecusalProps {
  readonly month: string;
  readonly from: PanelOf["candidates"][number];
}

function Recusal({ month, from: { category, id, name } }: RecusalProps) {
  const recusing = useAct("POST /v1/award-rounds/{month}/panel/recusals");
  const text = words(WORDS);
  const body = { category, candidateId: id };
  return (
    <ConfirmDialog
      act={text.recuse}
      about={`${name}, ${say(AWARD_TITLES[category])}`}
      look="quiet"
      acting={recusing}
      onSend={(onAnswer) => void recusing.act({ params: { month }, body }, { onAnswer })}
    >
      <p>{text.certain}</p>
    </ConfirmDialog>
  );
}
