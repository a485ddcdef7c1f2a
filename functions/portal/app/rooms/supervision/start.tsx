import { usePerson } from "../../session/person.ts";
import { Mine } from "./mine.tsx";
import { Programmes } from "./programmes.tsx";

/** Where the room begins: with what concerns the reader, or with the programmes for an office that belongs to no employee. */
export function Start() {
  const { nip } = usePerson();
  return nip === undefined ? <Programmes /> : <Mine />;
}
