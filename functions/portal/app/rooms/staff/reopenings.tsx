import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { areOpen } from "../../parts/asked/running.ts";
import { SetAside } from "../../parts/asked/set-aside.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { Bar } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";

type Period = Answer<"GET /v1/periods/{period}">;
type Reopening = NonNullable<Period["reopenings"]>[number];

const WORDS = {
  title: { id: "Pembukaan kembali", en: "Reopenings" },
  all: { id: "Seluruh daerah", en: "The whole city" },
  until: { id: "sampai", en: "until" },
  closed: { id: "ditutup lagi", en: "closed again" },
  closing: { id: "sedang ditutup lagi", en: "closing again" },
  end: { id: "Tutup sekarang", en: "Close it now" },
  sure: {
    id: "Pembukaan ini berakhir sebelum hari terakhirnya, dan buktinya dibekukan lagi. Mengubahnya lagi memerlukan pembukaan kembali yang baru.",
    en: "It ends before its last day, and its evidence is frozen again. To change any of it, the period has to be reopened anew.",
  },
  opens: { id: "Dibuka", en: "Opened" },
  closes: { id: "Ditutup lagi", en: "Closed again" },
  of: { id: "dari", en: "of" },
  units: { id: "unit", en: "units" },
  leave: {
    id: "Halaman ini boleh ditutup; pekerjaan berjalan terus.",
    en: "You may close this page; the work goes on.",
  },
};

const WHOLE = 10_000;

/** Each time the period was reopened: for whom, why, and until when. */
export function Reopenings({ of }: { readonly of: Period }) {
  const { has } = usePerson();
  const { period, reopenings = [], reopenedParts } = of;
  const units = useAsk("GET /v1/units", reopenings.length > 0 ? {} : undefined);
  const text = words(WORDS);
  const nameOf = ({ scope }: Reopening) => {
    if (scope.kind === "CITY") return text.all;
    if (scope.kind === "EMPLOYEE") return namesIn(of)(scope.nip);
    return units.value?.items.find(({ id }) => id === scope.unitId)?.name ?? "";
  };
  const standing = ({ closedAt, closingSince, lastDay }: Reopening) => {
    if (closedAt !== undefined) return `${text.closed} ${momentWords(closedAt)}`;
    return closingSince === undefined ? `${text.until} ${dayWords(lastDay)}` : text.closing;
  };
  if (reopenings.length === 0) return null;
  return (
    <>
      <Card title={text.title}>
        <ul class="plain">
          {reopenings.map((one) => (
            <li key={one.number}>
              <strong>{nameOf(one)}</strong>, {standing(one)}
              <Words>{one.reason}</Words>
              <Progress of={reopenedParts.find(({ number }) => number === one.number)} />
              {has("HR") && one.closingSince === undefined && one.closedAt === undefined && (
                <End of={of} number={one.number} name={nameOf(one)} />
              )}
            </li>
          ))}
        </ul>
      </Card>
      {has("HR") && reopenedParts.map((one) => <Failed key={one.number} period={period} of={one} />)}
    </>
  );
}

interface EndProps {
  readonly of: Period;
  readonly number: number;
  /** Whom it was reopened for. */
  readonly name: string;
}

function End({ of: { period, version }, number, name }: EndProps) {
  const ending = useAct("POST /v1/periods/{period}/reopenings/{number}/close");
  const text = words(WORDS);
  return (
    <ConfirmDialog
      act={text.end}
      about={name}
      look="quiet"
      acting={ending}
      onSend={(onAnswer) => void ending.act({ params: { period, number } }, { version, onAnswer })}
    >
      <p>{text.sure}</p>
    </ConfirmDialog>
  );
}

interface FailedProps {
  readonly period: string;
  readonly of: Period["reopenedParts"][number];
}

function Failed({ period, of: { number, opens, closesAgain } }: FailedProps) {
  return (
    <SetAside
      parts={[...opens.setAside, ...(closesAgain?.setAside ?? [])]}
      retry={{
        operation: "POST /v1/periods/{period}/reopenings/{number}/units/{unitId}/retry",
        of: (unitId) => ({ params: { period, number, unitId } }),
      }}
    />
  );
}

/** How far it has been opened, or closed again, while that goes on. */
function Progress({ of }: { readonly of: Period["reopenedParts"][number] | undefined }) {
  const text = words(WORDS);
  const running = [
    { name: text.opens, parts: of?.opens },
    { name: text.closes, parts: of?.closesAgain },
  ].flatMap(({ name, parts }) => (parts !== undefined && areOpen(parts) ? [{ name, ...parts }] : []));
  return running.map(({ name, done, total }) => (
    <div key={name}>
      <Bar basisPoints={(done / total) * WHOLE} label={name} />
      <p role="status">
        {`${name}: ${numberWords(done)} ${text.of} ${numberWords(total)} ${text.units}. ${text.leave}`}
      </p>
    </div>
  ));
}
