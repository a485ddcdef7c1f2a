import { isToldTo } from "../../rooms/inbox/room.ts";
import { usePerson } from "../../session/person.ts";
import { Bell } from "./bell.tsx";
import { Find } from "./find.tsx";

/** What is at hand on every screen. */
export function FindAndBell() {
  const person = usePerson();
  return (
    <>
      <Find />
      {isToldTo(person) && <Bell />}
    </>
  );
}
