import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import type { Consultation } from "./consultation-words.ts";

const WORDS = {
  title: { id: "Pertanyaan", en: "Questions" },
  result: { id: "Hasil hitung", en: "Count" },
  choice: { id: "Pilihan", en: "Choice" },
  votes: { id: "Suara", en: "Votes" },
  voices: { id: "Yang bersuara:", en: "Voices:" },
  tooFew: {
    id: "Yang bersuara terlalu sedikit untuk ditampilkan tanpa membuka siapa memilih apa.",
    en: "Too few took part to show anything without showing who chose what.",
  },
  send: { id: "Kirim pilihan", en: "Send my choices" },
  once: {
    id: "Pilihan dikirim satu kali. Yang disimpan hanya jumlahnya, bukan pilihan Anda.",
    en: "Choices are sent once. What is kept is the count, not your choices.",
  },
  voted: { id: "Suara Anda sudah tercatat.", en: "Your voice has been counted." },
  later: { id: "Hasilnya dihitung setelah ditutup.", en: "They are counted after the close." },
};

interface PollsProps {
  readonly of: Consultation;
  readonly hasVoted: boolean;
}

/** The polls: to be answered while one may, counted after the close. */
export function Polls({ of, hasVoted }: PollsProps) {
  const text = words(WORDS);
  if (of.tally) return <Counted of={of} tally={of.tally} />;
  return (
    <Card title={text.title}>
      {hasVoted && <Notice kind="done">{text.voted}</Notice>}
      {of.acts.includes("VOTE") ? (
        <Vote of={of} />
      ) : (
        <>
          <ul>
            {of.polls.map(({ question, choices }, place) => (
              <li key={place} lang="id">
                {question} {choices.join("; ")}
              </li>
            ))}
          </ul>
          <p class="quiet-text">{text.later}</p>
        </>
      )}
    </Card>
  );
}

function Vote({ of: { id, polls } }: { readonly of: Consultation }) {
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const voting = useAct("POST /v1/consultations/{consultationId}/votes");
  const text = words(WORDS);
  const votes = votesOf(chosen);
  return (
    <Form
      error={voting.error}
      onSubmit={() => void voting.act({ params: { consultationId: id }, body: { votes } })}
    >
      <p class="hint">{text.once}</p>
      <PollFields polls={polls} chosen={chosen} onChosen={setChosen} />
      <Submit isBusy={voting.isBusy}>{text.send}</Submit>
    </Form>
  );
}

/** Votes as the API takes them. @param chosen the choice's number by the poll's, both from 1 */
export const votesOf = (chosen: Readonly<Record<number, string>>) =>
  Object.entries(chosen).map(([poll, choice]) => ({ poll: Number(poll), choice: Number(choice) }));

interface PollFieldsProps {
  readonly polls: Consultation["polls"];
  readonly chosen: Readonly<Record<number, string>>;
  readonly onChosen: (chosen: Readonly<Record<number, string>>) => void;
}

export function PollFields({ polls, chosen, onChosen }: PollFieldsProps) {
  return (
    <>
      {polls.map(({ question, choices }, place) => (
        <Choices
          key={place}
          name={`votes.${place}`}
          lang="id"
          legend={question}
          options={choices.map((label, choice) => ({ value: String(choice + 1), label }))}
          value={chosen[place + 1] ?? ""}
          onValue={(choice) => onChosen({ ...chosen, [place + 1]: choice })}
        />
      ))}
    </>
  );
}

interface CountedProps {
  readonly of: Consultation;
  readonly tally: NonNullable<Consultation["tally"]>;
}

function Counted({ of: { polls }, tally: { voices, polls: counted } }: CountedProps) {
  const text = words(WORDS);
  if (voices === undefined || counted === undefined)
    return (
      <Card title={text.result}>
        <p>{text.tooFew}</p>
      </Card>
    );
  return (
    <Card title={text.result}>
      <p>
        {text.voices} {numberWords(voices)}
      </p>
      {polls.map(({ question, choices }, poll) => (
        <Table
          key={poll}
          caption={question}
          keyOf={({ choice }) => choice}
          rows={choices.map((choice, place) => ({ choice, votes: counted[poll]?.[place] ?? 0 }))}
          columns={[
            { name: text.choice, of: ({ choice }) => choice },
            { name: text.votes, of: ({ votes }) => numberWords(votes), isNumber: true },
          ]}
        />
      ))}
    </Card>
  );
}
