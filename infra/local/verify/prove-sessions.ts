import { isStanding } from "../../../shared/domain/training/enrolment.ts";
import { isWaiting } from "../../../shared/domain/training/places.ts";
import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

const textOf = ({ pk, sk }: RawKey) => `${pk} ${sk}`;

/**
 * Each place of a session is held by the one enrolment that names it, within the session's number of places; whoever has given up has
 * none, and nobody's agenda says that they take part. Those who wait are marked, and nobody else.
 */
export function proveSessions(everything: Everything): Proof {
  const taken = new Map(itemsOf(everything, items.takenPlace).map((one) => [textOf(one), one.nip]));
  const agendas = new Map(itemsOf(everything, items.agenda).map((one) => [one.nip, one]));
  const enrolments = itemsOf(everything, items.enrolment);
  const held = new Map(
    enrolments.flatMap(({ sessionId, nip, place }) =>
      place === undefined ? [] : [[textOf(items.takenPlace.key(sessionId, place)), nip] as const],
    ),
  );
  const wrongPlaces = [...new Set([...taken.keys(), ...held.keys()])].filter(
    (key) => taken.get(key) !== held.get(key),
  );
  const wrongEnrolments = enrolments.filter(({ sessionId, nip, place, ...enrolment }) => {
    const entry = agendas.get(nip)?.entries.find((one) => one.sessionId === sessionId);
    const stands = isStanding(enrolment) || enrolment.state === "ATTENDED" || enrolment.state === "MISSED";
    const isOff = entry?.isOff === true;
    return (place !== undefined && !stands) || (entry !== undefined && stands === isOff);
  });
  const marks = new Set(itemsOf(everything, items.waitingMark).map(textOf));
  const waits = enrolments
    .filter(isWaiting)
    .map(({ sessionId, enrolledAt, nip }) => textOf(items.waitingMark.key(sessionId, enrolledAt, nip)));
  const wrongMarks = [...marks.symmetricDifference(new Set(waits))];
  const overfull = itemsOf(everything, items.trainingSession).filter(
    ({ id, places }) =>
      enrolments.filter((one) => one.sessionId === id && one.place !== undefined).length > places,
  );
  return {
    name: "Tempat sesi pelatihan sama dengan pendaftarannya",
    checked: taken.size + enrolments.length,
    broken: [...wrongPlaces, ...wrongMarks, ...[...wrongEnrolments, ...overfull].map(textOf)],
  };
}
