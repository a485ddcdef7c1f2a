import { useAct } from "../../../client/acts.ts";
import { useAskAll } from "../../../client/pages.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import { BehaviourScores, type Scores } from "../../../parts/person/behaviour-scores.tsx";
import { OneFeedback } from "../../../parts/person/one-feedback.tsx";
import { OneObservation } from "../../../parts/person/one-observation.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { usePerson } from "../../../session/person.ts";
import { type MemberMonth, RatedScreen } from "./screen.tsx";

const WORDS = {
  give: { id: "Beri umpan balik", en: "Give feedback" },
  text: { id: "Apa yang ingin Anda sampaikan?", en: "What do you want to say?" },
  hint: {
    id: "Pegawai langsung membacanya dan dapat menanggapi. Sebutkan apa yang Anda lihat, dan apa yang diharapkan.",
    en: "The employee reads it at once and can reply. Say what you saw, and what you expect.",
  },
  scores: { id: "Nilai per perilaku (tidak wajib)", en: "Scores by value (optional)" },
  send: { id: "Kirim umpan balik", en: "Send feedback" },
  given: { id: "Umpan balik bulan ini", en: "Feedback of the month" },
  noneGiven: { id: "Belum ada umpan balik pada bulan ini.", en: "There is no feedback in this month." },
  you: { id: "Anda", en: "You" },
  observations: { id: "Pengamatan bulan ini", en: "Observations of the month" },
  noneMade: { id: "Belum ada pengamatan pada bulan ini.", en: "There are no observations in this month." },
  observe: { id: "Catat pengamatan", en: "Record an observation" },
};

/** The superior's words to one of their people, and what was observed. */
export function MemberFeedback({ nip = "" }: { readonly nip?: string }) {
  return (
    <RatedScreen nip={nip}>
      {(of) => (
        <>
          <Give key={of.month} of={of} />
          <GivenFeedback of={of} />
          <Observations of={of} />
        </>
      )}
    </RatedScreen>
  );
}

interface Typed {
  readonly text: string;
  readonly scores: Scores;
}

function Give({ of: { nip, month } }: { readonly of: MemberMonth }) {
  const draft = useDraft<Typed>(`feedback ${nip} ${month}`, { text: "", scores: {} });
  const giving = useAct("POST /v1/employees/{nip}/feedback", () => draft.clear());
  const text = words(WORDS);
  const { text: said, scores } = draft.value;
  const body = {
    month,
    text: said.trim(),
    ...(Object.keys(scores).length > 0 && { scores }),
  };
  return (
    <Card title={text.give}>
      <Form error={giving.error} onSubmit={() => void giving.act({ params: { nip }, body })}>
        <TextArea
          name="text"
          label={text.text}
          hint={text.hint}
          maxLength={2_000}
          value={said}
          onValue={(value) => draft.set({ ...draft.value, text: value })}
        />
        <details>
          <summary>{text.scores}</summary>
          <BehaviourScores
            isOptional
            value={scores}
            onValue={(value) => draft.set({ ...draft.value, scores: value })}
          />
        </details>
        <Submit isBusy={giving.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}

function GivenFeedback({ of: { nip, month } }: { readonly of: MemberMonth }) {
  const asked = useAskAll("GET /v1/employees/{nip}/feedback", {
    params: { nip },
    query: { month, limit: 100 },
  });
  const { me } = usePerson();
  const text = words(WORDS);
  const nameOf = namesIn(asked.value);
  return (
    <Card title={text.given}>
      <Loaded asked={asked} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="quiet-text">{text.noneGiven}</p>
          ) : (
            <ul class="talk">
              {items.map((one) => (
                <OneFeedback
                  key={one.id}
                  of={one}
                  giver={one.giverNip === me.id ? text.you : nameOf(one.giverNip)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Observations({ of: { nip, month } }: { readonly of: MemberMonth }) {
  const asked = useAsk("GET /v1/employees/{nip}/observations", {
    params: { nip },
    query: { month, limit: 50 },
  });
  const { me, nip: own } = usePerson();
  const text = words(WORDS);
  const nameOf = namesIn(asked.value);
  return (
    <Card
      title={text.observations}
      aside={own !== undefined && <a href={`/app/umpan-balik/pengamatan/baru?nip=${nip}`}>{text.observe}</a>}
    >
      <Loaded asked={asked} lines={2}>
        {({ items }) => (
          <>
            {items.length === 0 && <p class="quiet-text">{text.noneMade}</p>}
            {items.map((one) => (
              <OneObservation
                key={one.id}
                of={one}
                who={one.observerNip === me.id ? text.you : nameOf(one.observerNip)}
              />
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}
