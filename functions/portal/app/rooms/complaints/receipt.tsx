import type { Answer } from "../../client/operations.ts";
import { dayWords, localDay, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { Facts } from "../../parts/figure/figures.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { settings } from "../../session/settings.ts";

const WORDS = {
  title: { id: "Bukti pengaduan", en: "Complaint receipt" },
  once: {
    id: "Kode rahasia hanya ditampilkan sekali. Cetak atau bacakan kepada pengadu sekarang.",
    en: "The secret is shown only once. Print it, or read it to the complainant now.",
  },
  number: { id: "Nomor pengaduan", en: "Number" },
  secret: { id: "Kode rahasia", en: "Secret" },
  received: { id: "Diterima", en: "Received" },
  due: { id: "Diverifikasi paling lambat", en: "Verified by" },
  follow: { id: "Ikuti di", en: "Follow it at" },
  similar: { id: "Pengaduan serupa hari ini", en: "Similar complaints of today" },
  print: { id: "Cetak", en: "Print" },
  next: { id: "Catat pengaduan berikutnya", en: "File the next one" },
  open: { id: "Buka pengaduan", en: "Open the complaint" },
};

interface ReceiptProps {
  readonly receipt: Answer<"POST /v1/complaints">;
  readonly onNext: () => void;
}

/** What the complainant takes home: the number, and the secret by which they prove that it is theirs. */
export function Receipt({ receipt, onNext }: ReceiptProps) {
  const { trackingCode, secret, receivedAt, dueAt, similar } = receipt;
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={settings.city.name}
      acts={
        <button type="button" onClick={() => window.print()}>
          {text.print}
        </button>
      }
    >
      <Notice kind="care">
        <p>{text.once}</p>
      </Notice>
      <Card>
        <Facts
          of={[
            [
              text.number,
              <strong>
                <code>{trackingCode}</code>
              </strong>,
            ],
            [
              text.secret,
              <strong>
                <code>{secret}</code>
              </strong>,
            ],
            [text.received, momentWords(receivedAt)],
            [text.due, dueAt && dayWords(localDay(dueAt))],
            [text.follow, `${location.origin}/pengaduan`],
            [
              text.similar,
              similar.length === 0
                ? undefined
                : similar.map((code) => (
                    <>
                      <a href={`/app/pengaduan/${code}`}>
                        <code>{code}</code>
                      </a>{" "}
                    </>
                  )),
            ],
          ]}
        />
      </Card>
      <div class="act-bar">
        <button type="button" class="quiet" onClick={onNext}>
          {text.next}
        </button>
        <a class="button quiet" href={`/app/pengaduan/${trackingCode}`}>
          {text.open}
        </a>
      </div>
    </Screen>
  );
}
