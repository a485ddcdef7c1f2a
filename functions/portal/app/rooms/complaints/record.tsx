import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { EVENTS } from "./event-words.ts";

const WORDS = {
  notes: { id: "Catatan internal", en: "Internal notes" },
  noNotes: { id: "Belum ada catatan.", en: "No notes yet." },
  history: { id: "Riwayat", en: "History" },
  whole: { id: "Rantai riwayat utuh", en: "The chain is intact" },
  broken: { id: "Rantai riwayat terputus", en: "The chain is broken" },
  mails: { id: "Surel", en: "Mail" },
  noMails: { id: "Belum ada surel.", en: "No mail yet." },
  WAITING: { id: "menunggu", en: "waiting" },
  SENDING: { id: "sedang dikirim", en: "being sent" },
  SENT: { id: "terkirim", en: "sent" },
  UNSENT: { id: "tidak terkirim", en: "not sent" },
  NO_ADDRESS: { id: "tidak ada alamat", en: "no address" },
  ADDRESS_REFUSED: { id: "alamat ditolak", en: "the address was refused" },
  SWITCHED_OFF: { id: "surel dimatikan", en: "mail is switched off" },
  REPORTER: { id: "kepada pengadu", en: "to the complainant" },
  HEAD: { id: "kepada pimpinan unit", en: "to the head of the unit" },
  PUBLIC: { id: "Pengadu", en: "Complainant" },
  SYSTEM: { id: "Sistem", en: "System" },
  account: { id: "Petugas", en: "Staff" },
};

interface RecordProps {
  readonly trackingCode: string;
}

/** What is kept about a complaint besides the conversation; each part is asked for when it is opened. */
export function Record({ trackingCode }: RecordProps) {
  const text = words(WORDS);
  return (
    <Card>
      <Part name={text.notes}>{() => <Notes trackingCode={trackingCode} />}</Part>
      <Part name={text.history}>{() => <History trackingCode={trackingCode} />}</Part>
      <Part name={text.mails}>{() => <Mails trackingCode={trackingCode} />}</Part>
    </Card>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: () => ComponentChildren }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && children()}
    </details>
  );
}

function nameOf({ by, byName }: { readonly by: string; readonly byName?: string | undefined }): string {
  const text = words(WORDS);
  if (by === "PUBLIC") return text.PUBLIC;
  if (by === "SYSTEM") return text.SYSTEM;
  return byName ?? text.account;
}

function Notes({ trackingCode }: RecordProps) {
  const asked = useAsk("GET /v1/complaints/{trackingCode}/notes", { params: { trackingCode } });
  return (
    <Loaded asked={asked} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p class="quiet-text">{words(WORDS).noNotes}</p>
        ) : (
          <ul class="talk">
            {items.map((note) => (
              <li key={note.at}>
                <p>
                  <Written>{note.text}</Written>
                </p>
                <small>
                  {nameOf(note)}, {momentWords(note.at)}
                </small>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function History({ trackingCode }: RecordProps) {
  const asked = useAsk("GET /v1/complaints/{trackingCode}/history", { params: { trackingCode } });
  const text = words(WORDS);
  const names: Readonly<{ [type: string]: string }> = words(EVENTS);
  return (
    <Loaded asked={asked} lines={4}>
      {({ events, isWhole }) => (
        <>
          <p>
            <State kind={isWhole ? "good" : "wrong"}>{isWhole ? text.whole : text.broken}</State>
          </p>
          <ol class="talk">
            {events.map((event) => (
              <li key={event.number}>
                {names[event.type] ?? event.type}
                {typeof event.data?.unitName === "string" && `: ${event.data.unitName}`}
                <br />
                <small>
                  {nameOf(event)}, {momentWords(event.at)}
                </small>
              </li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}

function Mails({ trackingCode }: RecordProps) {
  const asked = useAsk("GET /v1/complaints/{trackingCode}/mails", { params: { trackingCode } });
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p class="quiet-text">{text.noMails}</p>
        ) : (
          <ul class="talk">
            {items.map((mail, place) => (
              <li key={place}>
                <p>{say(mail.text)}</p>
                <small>
                  {text[mail.to.kind]}, {text[mail.state]}
                  {mail.reason && `: ${text[mail.reason]}`}, {momentWords(mail.sentAt ?? mail.writtenAt)}
                </small>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
