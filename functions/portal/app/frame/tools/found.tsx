import type { ComponentChildren } from "preact";
import type { Answer } from "../../client/operations.ts";
import type { Asked } from "../../client/questions.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { closedWords } from "../../parts/unit/closed-words.ts";
import { complaintsRoom } from "../../rooms/complaints/room.ts";
import { STATUSES } from "../../rooms/complaints/words.ts";
import { staffRoom } from "../../rooms/staff/room.ts";
import { type Person, rates, usePerson } from "../../session/person.ts";
import { untilWords } from "../dates.ts";
import { words } from "../language.ts";

const WORDS = {
  people: { id: "Pegawai", en: "People" },
  units: { id: "Unit", en: "Units" },
  complaints: { id: "Pengaduan", en: "Complaints" },
  none: {
    id: "Tidak ada yang cocok di antara yang boleh Anda lihat. Coba bagian nama, NIP, atau kode pengaduan yang lengkap.",
    en: "Nothing matches among what you may see. Try part of a name, a NIP, or a whole complaint code.",
  },
  left: { id: "tidak lagi bertugas", en: "no longer in service" },
};

type Hits = Answer<"GET /v1/search">;

/** What was found, each with the way to its screen where its reader has one. */
export function Found({ asked }: { readonly asked: Asked<"GET /v1/search"> }) {
  const person = usePerson();
  const text = words(WORDS);
  const statuses = words(STATUSES);
  return (
    <div class="results">
      <Loaded asked={asked} lines={2}>
        {({ people, units, complaints }) => (
          <>
            {people.length + units.length + complaints.length === 0 && <p role="status">{text.none}</p>}
            <Group name={text.people} isShown={people.length > 0}>
              <Rows
                label={text.people}
                of={people.map((one) => ({
                  key: one.nip,
                  to: screenOfPerson(one, person),
                  title: one.name,
                  detail: `${one.position}, ${one.unit.name} · NIP ${one.nip}`,
                  ...(!one.isInService && { aside: text.left }),
                }))}
              />
            </Group>
            <Group name={text.units} isShown={units.length > 0}>
              <Rows
                label={text.units}
                of={units.map((unit) => ({
                  key: unit.id,
                  to: screenOfUnit(unit, person),
                  title: unit.name,
                  detail: detailOf(unit),
                }))}
              />
            </Group>
            <Group name={text.complaints} isShown={complaints.length > 0}>
              <Rows
                label={text.complaints}
                of={complaints.map(({ trackingCode, status, dueAt }) => ({
                  key: trackingCode,
                  to: complaintsRoom.isFor(person) ? `/app/pengaduan/${trackingCode}` : undefined,
                  title: <code>{trackingCode}</code>,
                  detail: statuses[status],
                  ...(dueAt !== undefined && { aside: untilWords(dueAt) }),
                }))}
              />
            </Group>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** A closed one stands below the unit that goes on with its work, which its end names already. */
function detailOf({ parentName, closing }: Hits["units"][number]): string | undefined {
  const above = closing?.successorName === parentName ? undefined : parentName;
  const parts = [above, closing && closedWords(closing)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" · ") : undefined;
}

interface GroupProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly children: ComponentChildren;
}

function Group({ name, isShown, children }: GroupProps) {
  if (!isShown) return null;
  return (
    <>
      <p>
        <small>{name}</small>
      </p>
      {children}
    </>
  );
}

/** The unit's own screens for those who see every unit, and for the head of it or of one above it. */
function screenOfUnit({ id, ancestors }: Hits["units"][number], person: Person): string | undefined {
  const headed = person.me.heads.map((unit) => unit.id);
  if (headed.length > 0 && id === person.unitId) return "/app/unit";
  const mayEnter =
    person.has("HR", "HEAD_OF_CITY") || [id, ...ancestors].some((unit) => headed.includes(unit));
  return mayEnter ? `/app/unit-kerja/${id}` : undefined;
}

/** One's own month at Home, the card of whom one leads, anybody's record for HR. One's rater has no screen for those they rate. */
function screenOfPerson({ nip }: Hits["people"][number], person: Person): string | undefined {
  if (nip === person.nip) return "/app";
  if (staffRoom.isFor(person)) return `/app/kepegawaian/pegawai/${nip}`;
  const isLed = rates(person) && nip !== person.me.rater?.nip;
  return isLed ? `/app/tim/pegawai/${nip}` : undefined;
}
