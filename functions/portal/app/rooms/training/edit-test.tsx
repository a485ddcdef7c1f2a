import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { Restored } from "../../parts/form/restored.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";

type Question = Given<"POST /v1/training-sessions/{sessionId}/test">["body"]["questions"][number];

const WORDS = {
  title: { id: "Soal tes", en: "Test" },
  lead: {
    id: "Soal yang sama dijawab sebelum dan sesudah sesi; selisihnya ialah yang dipelajari. Soal tetap begitu ada yang menjawab.",
    en: "The same questions are answered before and after; the difference is what was learned. They stay once somebody has answered.",
  },
  back: { id: "Sesi", en: "Session" },
  question: { id: "Soal", en: "Question" },
  wording: { id: "Bunyi soal", en: "What is asked in question" },
  option: { id: "Pilihan", en: "Option" },
  right: { id: "Jawaban yang benar", en: "The right answer" },
  add: { id: "Tambah soal", en: "Add a question" },
  addOption: { id: "Tambah pilihan", en: "Add an option" },
  remove: { id: "Hapus soal terakhir", en: "Remove the last question" },
  restored: {
    id: "Soal yang belum Anda simpan masih ada.",
    en: "The questions you have not saved yet are still here.",
  },
  anew: { id: "Mulai dari yang tersimpan", en: "Begin with those that are saved" },
  save: { id: "Simpan soal", en: "Save the test" },
  answered: {
    id: "Sudah ada yang menjawab, maka soalnya tetap.",
    en: "Somebody has answered, so the questions stay.",
  },
};

/** Nothing is right before somebody says so; what is no number is asked for beside its field. */
const EMPTY: Question = { text: "", options: ["", ""], right: Number.NaN };

/** The trainer or HR writes the test of a session. */
export function EditTest({ sessionId }: { readonly sessionId: string }) {
  const session = useAsk("GET /v1/training-sessions/{sessionId}", { params: { sessionId } });
  const hasTest = session.value?.hasTest;
  const asked = useAsk(
    "GET /v1/training-sessions/{sessionId}/test",
    hasTest ? { params: { sessionId } } : undefined,
  );
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      back={{ to: `/app/pelatihan/sesi/${sessionId}`, name: session.value?.title ?? text.back }}
    >
      {hasTest === false && <Edit sessionId={sessionId} questions={[EMPTY]} version={0} isFixed={false} />}
      {hasTest !== false && (
        <Loaded asked={asked} lines={8}>
          {({ questions, isAnswered, version }) => (
            <Edit
              sessionId={sessionId}
              questions={questions.map((one) => ({ ...one, right: one.right ?? Number.NaN }))}
              version={version}
              isFixed={isAnswered}
            />
          )}
        </Loaded>
      )}
    </Screen>
  );
}

interface EditProps {
  readonly sessionId: string;
  readonly questions: readonly Question[];
  /** 0 of what is not there yet. */
  readonly version: number;
  readonly isFixed: boolean;
}

function Edit({ sessionId, questions, version, isFixed }: EditProps) {
  const { route } = useLocation();
  const edit = useEdit<readonly Question[]>(`test ${sessionId}`, { version, typed: questions });
  const setting = useAct("POST /v1/training-sessions/{sessionId}/test", () => {
    edit.clear();
    route(`/app/pelatihan/sesi/${sessionId}`);
  });
  const text = words(WORDS);
  if (isFixed)
    return (
      <>
        <Notice>
          <p>{text.answered}</p>
        </Notice>
        <ol>
          {questions.map(({ text: asked, options, right }, place) => (
            <li key={place}>
              <Written>{asked}</Written> <strong lang="id">{options[right]}</strong>
            </li>
          ))}
        </ol>
      </>
    );
  const submit = () =>
    void setting.act({ params: { sessionId }, body: { questions: [...edit.typed] } }, { version });
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const set = (at: number, part: Partial<Question>) =>
          onTyped(typed.map((one, index) => (index === at ? { ...one, ...part } : one)));
        return (
          <Form error={setting.error} onSubmit={submit}>
            <Restored draft={edit} says={text.restored} clear={text.anew} />
            {typed.map((question, index) => (
              <OneQuestion key={index} {...{ question, index }} set={(part) => set(index, part)} />
            ))}
            <div class="acts">
              <button type="button" class="quiet" onClick={() => onTyped([...typed, EMPTY])}>
                {text.add}
              </button>
              {typed.length > 1 && (
                <button type="button" class="bare" onClick={() => onTyped(typed.slice(0, -1))}>
                  {text.remove}
                </button>
              )}
            </div>
            <Submit isBusy={setting.isBusy}>{text.save}</Submit>
          </Form>
        );
      }}
    </EditStored>
  );
}

interface OneQuestionProps {
  readonly question: Question;
  readonly index: number;
  readonly set: (part: Partial<Question>) => void;
}

const MOST_OPTIONS = 6;

function OneQuestion({ question: { text: asked, options, right }, index, set }: OneQuestionProps) {
  const text = words(WORDS);
  const name = `questions.${index}`;
  return (
    <Card title={`${text.question} ${index + 1}`}>
      <TextArea
        name={`${name}.text`}
        label={`${text.wording} ${index + 1}`}
        maxLength={500}
        rows={2}
        value={asked}
        onValue={(value) => set({ text: value })}
      />
      {options.map((option, at) => (
        <TextField
          key={at}
          name={`${name}.options.${at}`}
          label={`${text.option} ${index + 1}.${at + 1}`}
          maxLength={300}
          value={option}
          onValue={(value) => set({ options: options.map((one, of) => (of === at ? value : one)) })}
        />
      ))}
      {options.length < MOST_OPTIONS && (
        <div class="field">
          <button type="button" class="quiet" onClick={() => set({ options: [...options, ""] })}>
            {text.addOption}
          </button>
        </div>
      )}
      <Choices
        name={`${name}.right`}
        legend={`${text.right} (${text.question.toLowerCase()} ${index + 1})`}
        value={Number.isInteger(right) ? String(right) : ""}
        onValue={(value) => set({ right: Number(value) })}
        options={options.map((option, at) => ({
          value: String(at),
          label: option || `${text.option} ${at + 1}`,
          ...(option !== "" && { lang: "id" as const }),
        }))}
      />
    </Card>
  );
}
