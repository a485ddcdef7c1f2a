import type { ComponentChildren } from "preact";
import { englishOf } from "../../../../../shared/domain/complaints/words.ts";
import { ask } from "../../client/call.ts";
import type { Answer } from "../../client/operations.ts";
import type { Asked } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { OpenFile } from "../../parts/asked/open-file.tsx";
import { Icon } from "../../parts/screen/icon.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import type { Complaint } from "./words.ts";

type Messages = "GET /v1/complaints/{trackingCode}/messages";
type Message = Answer<Messages>["items"][number];

const WORDS = {
  title: { id: "Percakapan", en: "Conversation" },
  complainant: { id: "Pengadu", en: "Complainant" },
  staff: { id: "Petugas", en: "Staff" },
  final: { id: "Jawaban tuntas", en: "Final answer" },
  interim: { id: "Tindak lanjut", en: "Interim answer" },
  question: { id: "bertanya; tenggat berhenti", en: "asked; the deadlines pause" },
  late: { id: "Alasan terlambat:", en: "Reason for the delay:" },
  photo: { id: "Lihat foto", en: "Show the photo" },
  document: { id: "Lihat dokumen", en: "Show the document" },
};

interface Entry {
  readonly at: string;
  readonly isStaff: boolean;
  readonly who: string;
  readonly text: string;
  readonly beneath?: ComponentChildren;
  readonly file?: Message["file"] | undefined;
}

/** Everything that both sides wrote, oldest first. */
export function Conversation({
  complaint,
  messages,
}: {
  readonly complaint: Complaint;
  readonly messages: Asked<Messages>;
}) {
  return (
    <Card title={words(WORDS).title}>
      <Talk complaint={complaint} entries={[first(complaint)]} />
      <Loaded asked={messages} lines={2}>
        {({ items }) => <Talk complaint={complaint} entries={entriesOf(complaint, items)} />}
      </Loaded>
    </Card>
  );
}

function first({ receivedAt, text }: Complaint): Entry {
  return { at: receivedAt, isStaff: false, who: words(WORDS).complainant, text };
}

function entriesOf({ answers }: Complaint, messages: readonly Message[]): readonly Entry[] {
  const text = words(WORDS);
  const written = messages.map((message) => {
    const isStaff = message.from === "STAFF";
    const who = isStaff ? text.staff : text.complainant;
    return {
      at: message.at,
      isStaff,
      who: message.kind === "QUESTION" ? `${who} ${text.question}` : who,
      text: message.text,
      file: message.file,
    };
  });
  const answered = answers.map(({ at, text: said, byName, isFinal, delayReason }) => ({
    at,
    isStaff: true,
    who: `${isFinal ? text.final : text.interim}, ${byName ?? text.staff}`,
    text: said,
    beneath: delayReason && (
      <>
        {text.late} <Written english={englishOf(delayReason)}>{delayReason}</Written>
      </>
    ),
  }));
  return [...written, ...answered].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

function Talk({ complaint, entries }: { readonly complaint: Complaint; readonly entries: readonly Entry[] }) {
  return (
    <ul class="talk">
      {entries.map(({ at, isStaff, who, text, beneath, file }, place) => (
        <li key={place} class={isStaff ? "mine" : ""}>
          {text !== "" && (
            <p>
              <Written english={englishOf(text)}>{text}</Written>
            </p>
          )}
          {file && <File trackingCode={complaint.trackingCode} file={file} />}
          {beneath && <p class="quiet-text">{beneath}</p>}
          <small>
            {who}, {momentWords(at)}
          </small>
        </li>
      ))}
    </ul>
  );
}

interface FileProps {
  readonly trackingCode: string;
  readonly file: NonNullable<Message["file"]>;
}

function File({ trackingCode, file: { id, mediaType } }: FileProps) {
  const text = words(WORDS);
  const isPhoto = mediaType.startsWith("image/");
  return (
    <OpenFile
      find={() =>
        ask("GET /v1/complaints/{trackingCode}/files/{fileId}", { params: { trackingCode, fileId: id } })
      }
    >
      <Icon name={isPhoto ? "camera" : "report"} />
      {isPhoto ? text.photo : text.document}
    </OpenFile>
  );
}
