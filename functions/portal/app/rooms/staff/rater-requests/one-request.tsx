import { useState } from "preact/hooks";
import { type Acting, useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { momentWords, untilWords } from "../../../frame/dates.ts";
import { say, words } from "../../../frame/language.ts";
import { type Draft, useDraft } from "../../../offline/draft.ts";
import { Facts } from "../../../parts/figure/figures.tsx";
import { Check } from "../../../parts/form/choices.tsx";
import { Decide } from "../../../parts/form/decide.tsx";
import { Form, Submit, TextField } from "../../../parts/form/form.tsx";
import { type Person, PersonField } from "../../../parts/form/person-field.tsx";
import { useKeys } from "../../../parts/list/keys.tsx";
import { useDone } from "../../../parts/list/queue.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { Written } from "../../../parts/screen/written.tsx";
import { usePerson } from "../../../session/person.ts";
import { BASIS } from "../record-words.ts";

type Request = Answer<"GET /v1/rater-requests">["items"][number];

const WORDS = {
  rater: { id: "Penilai sekarang", en: "Present rater" },
  wanted: { id: "Yang diminta", en: "Wanted" },
  reason: { id: "Alasan", en: "Reason" },
  due: { id: "Tenggat jawaban", en: "Answer due" },
  answer: { id: "Jawaban", en: "Answer" },
  answered: { id: "Dijawab", en: "Answered" },
  file: { id: "Lihat data pegawai", en: "See the record" },
  appoint: { id: "Tetapkan", en: "Appoint" },
  other: { id: "Penilai lain", en: "Another rater" },
  correct: { id: "Perbaiki penilai", en: "Correct the rater" },
  refuse: { id: "Tolak", en: "Refuse" },
  right: { id: "Penilai yang benar", en: "The right rater" },
  headOfCity: { id: "Dinilai kepala daerah", en: "Rated by the head of the city" },
  basisHint: {
    id: "Wajib bila penilai tidak memimpin unit pegawai ini atau unit di atasnya.",
    en: "Needed if the rater heads neither this unit nor one above it.",
  },
  why: { id: "Alasan menolak", en: "Why it is refused" },
  cancel: { id: "Batal", en: "Cancel" },
  whyHint: { id: "Pegawai membaca alasan ini.", en: "The employee reads this reason." },
};

const LONGEST = 1_000;

interface RequestProps {
  readonly of: Request;
  readonly nameOf: (nip: string | undefined) => string;
}

/** A request: who asks for whom, and why; answered with the rater who is wanted, another one, or a refusal. */
export function OneRequest({ of, nameOf }: RequestProps) {
  const { has } = usePerson();
  const text = words(WORDS);
  const { nip, state, currentRaterNip, wantedRaterNip, reason, answerDueAt, answer } = of;
  return (
    <Card
      title={nameOf(nip)}
      aside={has("HR") && <a href={`/app/kepegawaian/pegawai/${nip}`}>{text.file}</a>}
    >
      <Facts
        of={[
          [text.rater, nameOf(currentRaterNip)],
          [text.wanted, wantedRaterNip && nameOf(wantedRaterNip)],
          [text.reason, <Written key="reason">{reason}</Written>],
          [text.due, state === "OPEN" ? untilWords(answerDueAt) : undefined],
          [text.answered, answer && momentWords(answer.at)],
          [text.answer, answer && (answer.reason ?? nameOf(answer.raterNip))],
        ]}
      />
      {state === "OPEN" && <AnswerRequest of={of} nameOf={nameOf} />}
    </Card>
  );
}

function AnswerRequest({ of: { nip, version, wantedRaterNip }, nameOf }: RequestProps) {
  const done = useDone();
  const [isChoosing, setIsChoosing] = useState(false);
  const draft = useDraft(`rater instead of ${nip}'s`, NOBODY);
  const correcting = useAct("POST /v1/employees/{nip}/rater-request/correct", () => {
    draft.clear();
    done();
  });
  const refusing = useAct("POST /v1/employees/{nip}/rater-request/refuse", done);
  const text = words(WORDS);
  const params = { nip };
  useKeys({ p: () => setIsChoosing(true), escape: () => setIsChoosing(false) });
  if (isChoosing)
    return (
      <Choose
        draft={draft}
        acting={correcting}
        onSend={(body) => void correcting.act({ params, body }, { version })}
        onCancel={() => setIsChoosing(false)}
      />
    );
  return (
    <Decide
      about={`rater request ${nip}`}
      yes={
        wantedRaterNip === undefined
          ? undefined
          : {
              name: `${text.appoint} ${nameOf(wantedRaterNip)}`,
              key: "a",
              ...correcting,
              act: () => void correcting.act({ params, body: { raterNip: wantedRaterNip } }, { version }),
            }
      }
      worded={[
        {
          name: text.refuse,
          key: "r",
          field: "reason",
          label: text.why,
          hint: text.whyHint,
          maxLength: LONGEST,
          ...refusing,
          act: (reason, onAnswer) => void refusing.act({ params, body: { reason } }, { version, onAnswer }),
        },
      ]}
    >
      <button type="button" class="quiet" aria-keyshortcuts="p" onClick={() => setIsChoosing(true)}>
        {text.other}
      </button>
    </Decide>
  );
}

const NOBODY = { rater: null as Person | null, isHeadOfCity: false, basis: "" };

interface ChooseProps {
  readonly draft: Draft<typeof NOBODY>;
  readonly acting: Pick<Acting<"POST /v1/employees/{nip}/rater-request/correct">, "isBusy" | "error">;
  readonly onSend: (body: { readonly raterNip: string | null; readonly basis?: string }) => void;
  readonly onCancel: () => void;
}

/** Another rater than the one who is wanted. */
function Choose({ draft: { value: typed, set }, acting, onSend, onCancel }: ChooseProps) {
  const { rater, isHeadOfCity, basis } = typed;
  const text = words(WORDS);
  const submit = () =>
    onSend({
      raterNip: isHeadOfCity ? null : (rater?.nip ?? ""),
      ...(basis.trim() !== "" && { basis: basis.trim() }),
    });
  return (
    <Form error={acting.error} onSubmit={submit}>
      {!isHeadOfCity && (
        <PersonField
          name="raterNip"
          label={text.right}
          hasFocus
          person={rater}
          onPerson={(chosen) => set({ ...typed, rater: chosen ?? null })}
        />
      )}
      <Check
        label={text.headOfCity}
        isOn={isHeadOfCity}
        onToggle={(isOn) => set({ ...typed, isHeadOfCity: isOn })}
      />
      <TextField
        name="basis"
        label={say(BASIS)}
        hint={text.basisHint}
        isOptional
        value={basis}
        onValue={(text) => set({ ...typed, basis: text })}
      />
      <div class="acts">
        <Submit isBusy={acting.isBusy}>{text.correct}</Submit>
        <button type="button" class="bare" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </Form>
  );
}
