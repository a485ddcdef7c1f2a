import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { percentWords, rupiahWords } from "../../frame/numbers.ts";
import { useDraft } from "../../offline/draft.ts";
import { State } from "../../parts/figures.tsx";
import { Choices, Form, Submit, TextArea } from "../../parts/form.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { namesIn } from "../../parts/people.ts";
import { MonthStep } from "../../parts/period-step.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { IncentiveTabs } from "./incentive-tabs.tsx";

type Bonus = Answer<"GET /v1/project-bonuses">["items"][number];

const WORDS = {
  title: { id: "Bonus proyek", en: "Project bonuses" },
  none: {
    id: "Tidak ada usulan untuk bulan ini. Pimpinan unit mengusulkannya bagi pegawai yang menyelesaikan proyek dengan baik.",
    en: "There are no proposals for this month. Heads of units propose them for a project well done.",
  },
  PROPOSED: { id: "Menunggu keputusan", en: "Awaits a decision" },
  APPROVED: { id: "Disetujui", en: "Approved" },
  REFUSED: { id: "Ditolak", en: "Refused" },
  by: { id: "Diusulkan", en: "Proposed by" },
  base: { id: "dari besaran dasar", en: "of the base amount" },
  verdict: { id: "Keputusan", en: "Decision" },
  approve: { id: "Setujui", en: "Approve" },
  refuse: { id: "Tolak", en: "Refuse" },
  reason: { id: "Alasan menolak", en: "Why it is refused" },
  send: { id: "Kirim keputusan", en: "Send the decision" },
};

const KINDS = { PROPOSED: "care", APPROVED: "good", REFUSED: "wrong" } as const;

/** The bonuses proposed for a month, and their decisions. */
export function Bonuses() {
  const { nip } = usePerson();
  const { query } = useLocation();
  const [month, setMonth] = useState(query.bulan ?? monthOf(today()));
  const asked = useAsk("GET /v1/project-bonuses", { query: { month, limit: 100 } });
  const text = words(WORDS);
  const isOwn = ({ proposedBy, recipients }: Bonus) =>
    nip !== undefined && (proposedBy === nip || recipients.some((one) => one.nip === nip));
  return (
    <Screen title={text.title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <IncentiveTabs />
      <Loaded asked={asked}>
        {(page) => {
          const nameOf = namesIn(page);
          return page.items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            page.items.map((one) => (
              <Card
                key={one.id}
                title={one.project}
                aside={<State kind={KINDS[one.state]}>{text[one.state]}</State>}
              >
                <p>{one.achievement}</p>
                <ul>
                  {one.recipients.map((recipient) => (
                    <li key={recipient.nip}>
                      {nameOf(recipient.nip)}:{" "}
                      {recipient.by === "RUPIAH"
                        ? rupiahWords(recipient.rupiah)
                        : `${percentWords(recipient.basisPoints)} ${text.base}`}
                    </li>
                  ))}
                </ul>
                <p class="hint">
                  {text.by} {nameOf(one.proposedBy)}
                </p>
                {one.decision?.reason && <p>{one.decision.reason}</p>}
                {one.state === "PROPOSED" && !isOwn(one) && <DecideBonus of={one} />}
              </Card>
            ))
          );
        }}
      </Loaded>
    </Screen>
  );
}

function DecideBonus({ of: { id, version } }: { readonly of: Bonus }) {
  const [verdict, setVerdict] = useState("");
  const draft = useDraft(`bonus ${id}`, "");
  const deciding = useAct("POST /v1/project-bonuses/{bonusId}/decide", () => draft.clear());
  const text = words(WORDS);
  const submit = () => {
    if (verdict === "") return;
    const isApproved = verdict === "approve";
    const reason = draft.value.trim();
    const body = { isApproved, ...(!isApproved && reason !== "" && { reason }) };
    void deciding.act({ params: { bonusId: id }, body }, { version });
  };
  return (
    <Form error={deciding.error} onSubmit={submit}>
      <Choices
        name="isApproved"
        legend={text.verdict}
        options={[
          { value: "approve", label: text.approve },
          { value: "refuse", label: text.refuse },
        ]}
        value={verdict}
        onValue={setVerdict}
      />
      {verdict === "refuse" && (
        <TextArea
          name="reason"
          label={text.reason}
          maxLength={2_000}
          rows={2}
          value={draft.value}
          onValue={draft.set}
        />
      )}
      <Submit isBusy={deciding.isBusy}>{text.send}</Submit>
    </Form>
  );
}
