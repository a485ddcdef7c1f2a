import { useState } from "preact/hooks";
import {
  CATEGORY_WORDS,
  CLOCK_WORDS,
  FORWARDED_WORDS,
  GROUND_WORDS,
  KIND_WORDS,
  STATE_WORDS,
} from "../../../../../shared/domain/integrity/words.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, localDay, momentWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Words, written } from "../../parts/screen/written.tsx";
import { NameForm } from "./name-form.tsx";
import { OpenContact } from "./open-contact.tsx";
import type { Report } from "./report.ts";
import { ReportedPhoto } from "./reported-photo.tsx";
import { StepForm } from "./step-form.tsx";
import { WriteForm } from "./write-form.tsx";

const WORDS = {
  title: { id: "Laporan integritas", en: "Integrity report" },
  received: { id: "Diterima", en: "Received" },
  state: { id: "Keadaan", en: "State" },
  late: { id: "terlambat", en: "late" },
  forwarded: { id: "Diteruskan ke", en: "Forwarded to" },
  who: { id: "Siapa", en: "Who" },
  named: { id: "Terlapor", en: "Reported" },
  where: { id: "Di mana", en: "Where" },
  when: { id: "Kapan", en: "When" },
  evidence: { id: "Bukti atau saksi", en: "Evidence or witnesses" },
  what: { id: "Yang dilaporkan", en: "What is reported" },
  talk: { id: "Percakapan dan catatan", en: "Conversation and notes" },
  silent: { id: "Belum ada pesan.", en: "There are no messages yet." },
  full: {
    id: "Percakapan ini sudah penuh. Laporan ini masih dapat diputus; pelapor diminta melanjutkannya dengan laporan baru.",
    en: "This conversation is full. The report can still be decided; its reporter is asked to go on in a new one.",
  },
  retaliation: {
    id: "Pelapor mengabarkan pembalasan. Jawab dan lindungi pelapor lebih dahulu.",
    en: "The reporter tells of retaliation. Answer and protect them first.",
  },
  forgotten: {
    id: "Masa simpan laporan ini sudah berakhir dan isinya sudah dihapus.",
    en: "This report's retention has ended and what it said is deleted.",
  },
  step: { id: "Langkah berikutnya", en: "Next step" },
  name: { id: "Tetapkan terlapor", en: "Say who is reported" },
  contact: { id: "Buka data diri pelapor", en: "Open who reported" },
  noContact: { id: "Pelapor tidak meninggalkan data diri.", en: "The reporter left no contact data." },
};

/** One report: what it says, its state, and what may be done about it now. */
export function OneReport({ caseId }: { readonly caseId: string }) {
  const asked = useAsk("GET /v1/integrity/reports/{caseId}", { params: { caseId } });
  const text = words(WORDS);
  const account = asked.value?.account;
  return (
    <Screen
      title={account ? say(CATEGORY_WORDS[account.category]) : text.title}
      back={{ to: "/app/integritas", name: text.title }}
    >
      <Loaded asked={asked} lines={8}>
        {(report) => (
          <>
            {report.hasRetaliation && (
              <Notice kind="care">
                <p>{text.retaliation}</p>
              </Notice>
            )}
            {report.isForgotten && (
              <Notice>
                <p>{text.forgotten}</p>
              </Notice>
            )}
            <div class="beside">
              <div>
                {report.account && (
                  <Card title={text.what}>
                    <Words>{report.account.what}</Words>
                  </Card>
                )}
                {report.steps.length > 0 && (
                  <Card title={text.step}>
                    <StepForm key={report.version} of={report} />
                  </Card>
                )}
                <Talk of={report} />
              </div>
              <div>
                <Standing of={report} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Standing({ of: report }: { readonly of: Report }) {
  const [asks, setAsks] = useState<"name" | "contact">();
  const { state, receivedAt, clock, dueAt, isLate, forwardedTo, account, hasContact, isForgotten } = report;
  const text = words(WORDS);
  const name = namesIn(report);
  const close = () => setAsks(undefined);
  const due = dueAt && dayWords(localDay(dueAt));
  return (
    <Card>
      <Facts
        of={[
          [text.state, say(STATE_WORDS[state])],
          [
            clock ? say(CLOCK_WORDS[clock]) : "",
            due && (
              <>
                {due} {isLate && <State kind="care">{text.late}</State>}
              </>
            ),
          ],
          [text.received, momentWords(receivedAt)],
          [text.forwarded, forwardedTo && say(FORWARDED_WORDS[forwardedTo])],
          [text.who, written(account?.who)],
          [text.named, account?.namedNips.map(name).join(", ")],
          [text.where, written(account?.where)],
          [text.when, written(account?.when)],
          [text.evidence, written(account?.evidence)],
        ]}
      />
      {!isForgotten && (
        <div class="acts">
          <button type="button" class="quiet" onClick={() => setAsks("name")}>
            {text.name}
          </button>
          {hasContact && (
            <button type="button" class="quiet" onClick={() => setAsks("contact")}>
              {text.contact}
            </button>
          )}
        </div>
      )}
      {!hasContact && !isForgotten && <p class="quiet-text">{text.noContact}</p>}
      <Dialog title={text.name} isOpen={asks === "name"} onClose={close}>
        {asks === "name" && <NameForm of={report} onDone={close} />}
      </Dialog>
      <Dialog title={text.contact} isOpen={asks === "contact"} onClose={close}>
        {asks === "contact" && <OpenContact of={report} />}
      </Dialog>
    </Card>
  );
}

function Talk({ of: report }: { readonly of: Report }) {
  const { id, messages, openings, isForgotten, isFull } = report;
  const text = words(WORDS);
  const groundAt = (at: string) => openings.find((one) => one.at === at)?.ground;
  return (
    <Card title={text.talk}>
      {messages.length === 0 && <p class="quiet-text">{text.silent}</p>}
      <ul class="talk">
        {messages.map(({ at, from, kind, text: said, photo }) => {
          const ground = kind === "OPENING" ? groundAt(at) : undefined;
          return (
            <li key={`${at} ${kind}`} class={from === "OFFICER" ? "mine" : ""}>
              <strong>
                {say(KIND_WORDS[kind])}
                {ground && ` (${say(GROUND_WORDS[ground])})`}
              </strong>{" "}
              <small>{momentWords(at)}</small>
              {said !== "" && <Words>{said}</Words>}
              {photo !== undefined && <ReportedPhoto caseId={id} photo={photo} />}
            </li>
          );
        })}
      </ul>
      {!isForgotten && isFull && <p class="quiet-text">{text.full}</p>}
      {!isForgotten && !isFull && <WriteForm of={report} />}
    </Card>
  );
}
