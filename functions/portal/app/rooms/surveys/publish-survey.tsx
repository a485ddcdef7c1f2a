import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { useDraft } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { PersonField } from "../../parts/form/person-field.tsx";
import { useLines } from "../../parts/form/use-lines.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { useOfUnit } from "./of-unit.ts";
import { CODES, type ElementCode, elementWords, type Outcome } from "./words.ts";

const WORDS = {
  title: { id: "Umumkan hasil", en: "Publish the result" },
  lead: {
    id: "Warga melihat hasil dan rencana tindak lanjut ini, lalu apakah ditepati.",
    en: "Citizens see the result and these follow-ups, and later whether they were kept.",
  },
  weakest: { id: "Unsur terendah:", en: "Lowest elements:" },
  followUp: { id: "Tindak lanjut", en: "Follow-up" },
  element: { id: "Unsur", en: "Element" },
  action: { id: "Apa yang akan dilakukan", en: "What will be done" },
  owner: { id: "Penanggung jawab", en: "Who sees to it" },
  now: { id: "Dipilih:", en: "Chosen:" },
  due: { id: "Selesai paling lambat", en: "Done by" },
  add: { id: "Tambah tindak lanjut", en: "Add a follow-up" },
  remove: { id: "Hapus tindak lanjut", en: "Remove follow-up" },
  send: { id: "Umumkan", en: "Publish" },
};

const MOST = 20;

interface Typed {
  readonly element: string;
  readonly action: string;
  readonly ownerNip: string;
  readonly ownerName: string;
  readonly dueOn: string;
}

/** The final result goes out together with what is going to be done about it. */
export function PublishSurvey({ surveyId = "" }: { readonly surveyId?: string }) {
  const params = { surveyId };
  const survey = useAsk("GET /v1/surveys/{surveyId}", { params });
  const result = useAsk("GET /v1/surveys/{surveyId}/result", { params });
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      back={{ to: `/app/survei/${surveyId}${ofUnit}`, name: survey.value?.service ?? "" }}
    >
      <Loaded asked={result}>
        {(outcome) => (
          <Loaded asked={survey}>
            {({ version }) => <Plan surveyId={surveyId} version={version} outcome={outcome} />}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

interface PlanProps {
  readonly surveyId: string;
  readonly version: number;
  readonly outcome: Outcome;
}

function Plan({ surveyId, version, outcome: { result } }: PlanProps) {
  const { weakest = [], index } = result;
  const { route } = useLocation();
  const empty = (element: string = CODES[0] ?? ""): Typed => ({
    element,
    action: "",
    ownerNip: "",
    ownerName: "",
    dueOn: "",
  });
  const draft = useDraft<readonly Typed[]>(
    `publish ${surveyId}`,
    weakest.length === 0 ? [empty()] : weakest.map(empty),
  );
  const publishing = useAct("POST /v1/surveys/{surveyId}/publish");
  const ofUnit = useOfUnit();
  const text = words(WORDS);
  const all = draft.value;
  const { keys, add, change, remove } = useLines(all, draft.set);
  async function submit() {
    const followUps = all.map(({ element, action, ownerNip, dueOn }) => ({
      element: element as ElementCode,
      action: action.trim(),
      ownerNip,
      dueOn,
    }));
    if (!(await publishing.act({ params: { surveyId }, body: { followUps } }, { version }))) return;
    draft.clear();
    route(`/app/survei/${surveyId}${ofUnit}`);
  }
  return (
    <Form error={publishing.error} onSubmit={() => void submit()}>
      {index && (
        <Notice>
          <p>
            IKM {numberWords(index.ikm)} ({index.grade}). {text.weakest}{" "}
            {weakest.map(elementWords).join("; ")}.
          </p>
        </Notice>
      )}
      {all.map((one, place) => (
        <fieldset key={keys[place]} class="field">
          <legend>
            {text.followUp} {place + 1}
          </legend>
          <SelectField
            name={`followUps.${place}.element`}
            label={text.element}
            value={one.element}
            options={CODES.map((code) => [code, elementWords(code)] as const)}
            onValue={(element) => change(place, { element })}
          />
          <TextArea
            name={`followUps.${place}.action`}
            label={text.action}
            maxLength={1_000}
            rows={3}
            value={one.action}
            onValue={(action) => change(place, { action })}
          />
          {one.ownerName !== "" && (
            <p>
              {text.now} <strong>{one.ownerName}</strong>
            </p>
          )}
          <PersonField
            name={`followUps.${place}.ownerNip`}
            label={text.owner}
            onPerson={(person) => person && change(place, { ownerNip: person.nip, ownerName: person.name })}
          />
          <TextField
            name={`followUps.${place}.dueOn`}
            label={text.due}
            type="date"
            value={one.dueOn}
            onValue={(dueOn) => change(place, { dueOn })}
          />
          {all.length > 1 && (
            <button type="button" class="bare" onClick={() => remove(place)}>
              {text.remove} {place + 1}
            </button>
          )}
        </fieldset>
      ))}
      {all.length < MOST && (
        <p>
          <button type="button" class="quiet" onClick={() => add(empty())}>
            {text.add}
          </button>
        </p>
      )}
      <Submit isBusy={publishing.isBusy}>{text.send}</Submit>
    </Form>
  );
}
