import { VALUE_NAMES } from "../../../../../shared/domain/rules/berakhlak.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Bar } from "../../parts/figure/figures.tsx";
import { ReplyForm } from "../../parts/form/reply-form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words, Written } from "../../parts/screen/written.tsx";
import type { OfMonth } from "./of-month.ts";

const WORDS = {
  title: { id: "Dari rekan dan bawahan", en: "From peers and subordinates" },
  collecting: {
    id: "Masih dikumpulkan. Ditampilkan sekaligus mulai",
    en: "Still being collected. Shown all at once from",
  },
  why: {
    id: "Sebelum hari itu tidak ada yang tampil, juga jumlahnya tidak, agar tidak ada yang dapat dikenali.",
    en: "Before that day nothing is shown, not even a count, so that nobody can be identified.",
  },
  tooFew: {
    id: "Tidak ditampilkan, karena pemberinya kurang dari",
    en: "Not shown, since there were fewer givers than",
  },
  tooFewWhy: {
    id: "Batas ini melindungi pemberi umpan balik; yang kurang dari itu tidak pernah ditampilkan kepada siapa pun.",
    en: "This limit protects those who give feedback; fewer than that are never shown to anybody.",
  },
  anonymous: {
    id: "Pemberinya tidak disimpan, dan urutannya diacak. Paling sedikit pemberi:",
    en: "Who gave it is not stored, and the order is random. Fewest givers:",
  },
  texts: { id: "Yang ditulis", en: "What was written" },
  of: { id: "dari 5", en: "of 5" },
  yours: { id: "Tanggapan Anda", en: "Your reply" },
};

type Shown = Answer<"GET /v1/employees/{nip}/colleague-feedback/{month}">;

/** Colleagues' feedback: when it is shown, why not before, and what it says. */
export function FromColleagues({ nip, month }: OfMonth) {
  const asked = useAsk("GET /v1/employees/{nip}/colleague-feedback/{month}", { params: { nip, month } });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={3}>
        {(shown) => {
          if (shown.state === "COLLECTING")
            return (
              <p>
                {`${text.collecting} ${dayWords(shown.shownFrom)}.`} <small>{text.why}</small>
              </p>
            );
          if (shown.state === "TOO_FEW")
            return (
              <p>
                {`${text.tooFew} ${shown.minimumGivers}.`} <small>{text.tooFewWhy}</small>
              </p>
            );
          return <ShownFeedback of={shown} />;
        }}
      </Loaded>
    </Card>
  );
}

function ShownFeedback({ of }: { readonly of: Shown }) {
  const text = words(WORDS);
  const replying = useAct("POST /v1/employees/{nip}/colleague-feedback/{month}/reply");
  const { nip, month, averages = [], texts = [], reply } = of;
  return (
    <>
      <ul class="plain">
        {averages.map(({ value, average }) => (
          <li key={value} class="achievement">
            <strong>{VALUE_NAMES[value]}</strong> {`${numberWords(average, 1)} ${text.of}`}
            <Bar basisPoints={average * 2_000} label={`${VALUE_NAMES[value]}: ${numberWords(average, 1)}`} />
          </li>
        ))}
      </ul>
      <h3>{text.texts}</h3>
      <ul class="talk">
        {texts.map((said, index) => (
          <li key={index}>
            <Words>{said}</Words>
          </li>
        ))}
      </ul>
      <p class="quiet-text">{`${text.anonymous} ${of.minimumGivers}.`}</p>
      {reply ? (
        <p>
          <strong>{text.yours}:</strong> <Written>{reply.text}</Written>{" "}
          <small>{momentWords(reply.repliedAt)}</small>
        </p>
      ) : (
        <ReplyForm
          to={`colleagues ${nip} ${month}`}
          acting={replying}
          onSend={(said) => replying.act({ params: { nip, month }, body: { text: said } })}
        />
      )}
    </>
  );
}
