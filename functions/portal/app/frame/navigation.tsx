import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { Icon } from "../parts/icon.tsx";
import { usePerson } from "../session/person.ts";
import { BASE, settings } from "../session/settings.ts";
import { say, switchLanguage, words } from "./language.ts";
import type { Room } from "./room.ts";
import { roomsOf } from "./rooms.ts";

const WORDS = {
  menu: { id: "Ruang kerja", en: "Rooms" },
  more: { id: "Lainnya", en: "More" },
  other: { id: "English", en: "Bahasa Indonesia" },
  signOut: { id: "Keluar", en: "Sign out" },
};

/** As many as fit the foot of a phone beside the one for the rest. */
const AT_FOOT = 4;

/** The way from room to room: at the side of a wide screen, at the foot of a phone. */
export function Navigation() {
  const person = usePerson();
  const { path } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const text = words(WORDS);
  const rooms = roomsOf(person);
  const close = () => setIsOpen(false);
  return (
    <nav class={isOpen ? "rooms open" : "rooms"} aria-label={text.menu}>
      <p class="brand">
        Kinerja <span>{settings.city.name}</span>
      </p>
      <ul>
        {rooms.map((room, index) => (
          <li key={room.path} class={index >= AT_FOOT ? "rest" : ""}>
            <a href={addressOf(room)} aria-current={isIn(room, path) ? "page" : undefined} onClick={close}>
              <Icon name={room.icon} />
              <span>{say(room.name)}</span>
            </a>
          </li>
        ))}
        <li class="others">
          <button type="button" class="bare" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <Icon name="more" />
            <span>{text.more}</span>
          </button>
        </li>
      </ul>
      <div class="rest foot">
        <p>
          {person.me.employee?.name}
          <small>{person.me.employee?.posting?.position}</small>
        </p>
        <button type="button" class="bare" onClick={switchLanguage}>
          {text.other}
        </button>
        <button type="button" class="bare" onClick={() => void leave()}>
          {text.signOut}
        </button>
      </div>
    </nav>
  );
}

async function leave(): Promise<void> {
  const [{ signOut }, { forgetSeen }] = await Promise.all([
    import("../session/sign-in.ts"),
    import("../offline/store.ts"),
  ]);
  await forgetSeen();
  await signOut();
}

export function addressOf({ path }: Pick<Room, "path">): string {
  return path === "/" ? BASE : BASE + path;
}

function isIn({ path }: Room, at: string): boolean {
  const address = addressOf({ path });
  return at === address || (path !== "/" && at.startsWith(`${address}/`));
}
