import { useAct } from "../../client/acts.ts";
import { useAskAll } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { ReplyForm } from "../../parts/form/reply-form.tsx";
import { type Feedback, OneFeedback } from "../../parts/person/one-feedback.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import type { OfMonth } from "./of-month.ts";

const WORDS = {
  title: { id: "Dari atasan", en: "From the superior" },
  none: {
    id: "Belum ada umpan balik dari atasan pada bulan ini. Yang diberikan langsung tampil di sini, dan Anda dapat menanggapinya.",
    en: "There is no feedback from your superior in this month. What is given appears here at once, and you can reply to it.",
  },
};

/** The superior's feedback, signed, with the right of reply. */
export function FromSuperior({ nip, month }: OfMonth) {
  const asked = useAskAll("GET /v1/employees/{nip}/feedback", {
    params: { nip },
    query: { month, limit: 100 },
  });
  const { rater } = usePerson().me;
  const text = words(WORDS);
  const nameOf = namesIn(asked.value);
  const giverOf = (of: Feedback) => (of.giverNip === rater?.nip ? rater.name : nameOf(of.giverNip));
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="quiet-text">{text.none}</p>
          ) : (
            <ul class="talk">
              {items.map((one) => (
                <OneFeedback key={one.id} of={one} giver={giverOf(one)}>
                  {one.reply === undefined && <Reply to={one} />}
                </OneFeedback>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Reply({ to: { nip, id: feedbackId, version } }: { readonly to: Feedback }) {
  const replying = useAct("POST /v1/employees/{nip}/feedback/{feedbackId}/reply");
  return (
    <ReplyForm
      to={`feedback ${feedbackId}`}
      acting={replying}
      onSend={(text) => replying.act({ params: { nip, feedbackId }, body: { text } }, { version })}
    />
  );
}
