import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useTrying } from "../client/trying.ts";
import { forgetSeen } from "../offline/store.ts";
import { Icon } from "../parts/screen/icon.tsx";
import { usePerson } from "../session/person.ts";
import { BASE, settings } from "../session/settings.ts";
import { useInstall } from "./install.ts";
import { say, switchLanguage, words } from "./language.ts";
import type { Room } from "./room.ts";
import { roomsOf } from "./rooms.ts";

const WORDS = {
  menu: { id: "Ruang kerja", en: "Rooms" },
  more: { id: "Lainnya", en: "More" },
  other: { id: "English", en: "Bahasa Indonesia" },
  install: { id: "Pasang sebagai aplikasi", en: "Install as an app" },
  signOut: { id: "Keluar", en: "Sign out" },
  // Browsers do not ask again for code that they could not load, until the page is.
  notOut: {
    id: "Anda belum keluar. Periksa sambungan, muat ulang halaman ini, lalu coba lagi.",
    en: "You are not signed out yet. Check the connection, reload this page, then try again.",
  },
};

/** The way from room to room: at the side of a wide screen, at the foot of a phone. */
export function Navigation() {
  const person = usePerson();
  const { path } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const text = words(WORDS);
  const install = useInstall();
  const { error, attempt } = useTrying();
  const { first, others } = roomsOf(person);
  const close = () => setIsOpen(false);
  const isAmongOthers = others.some(({ rooms }) => rooms.some((room) => isIn(room, path)));
  return (
    <nav class={isOpen ? "rooms open" : "rooms"} aria-label={text.menu}>
      <p class="brand">
        Kinerja <span>{settings.city.name}</span>
      </p>
      <ul class="first">
        {first.map((room) => (
          <Way key={room.path} to={room} at={path} onGo={close} />
        ))}
        <li class="others">
          <button
            type="button"
            class="bare"
            aria-expanded={isOpen}
            aria-current={isAmongOthers ? "true" : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon name="more" />
            <span>{text.more}</span>
          </button>
        </li>
      </ul>
      {others.map(({ name, rooms }) => (
        <div key={name.en} class="rest">
          <p class="rooms-name">{say(name)}</p>
          <ul aria-label={say(name)}>
            {rooms.map((room) => (
              <Way key={room.path} to={room} at={path} onGo={close} />
            ))}
          </ul>
        </div>
      ))}
      <div class="rest foot">
        <p>
          {person.me.employee?.name}
          <small>{person.me.employee?.posting?.position}</small>
        </p>
        {install && (
          <button type="button" class="bare" onClick={install}>
            {text.install}
          </button>
        )}
        <button type="button" class="bare" onClick={switchLanguage}>
          {text.other}
        </button>
        <button type="button" class="bare" onClick={() => void attempt(leave)}>
          {text.signOut}
        </button>
        {error && <p role="alert">{text.notOut}</p>}
      </div>
    </nav>
  );
}

interface WayProps {
  readonly to: Room;
  /** Where the reader is. */
  readonly at: string;
  readonly onGo: () => void;
}

function Way({ to, at, onGo }: WayProps) {
  return (
    <li>
      <a href={addressOf(to)} aria-current={isIn(to, at) ? "page" : undefined} onClick={onGo}>
        <Icon name={to.icon} />
        <span>{say(to.name)}</span>
      </a>
    </li>
  );
}

async function leave(): Promise<void> {
  const { signOut } = await import("../session/sign-in.ts");
  // A device that cannot clear what it keeps still ends the session: what stays there is shown to its own account alone.
  await forgetSeen().catch(reportError);
  await signOut();
}

export function addressOf({ path }: Pick<Room, "path">): string {
  return path === "/" ? BASE : BASE + path;
}

function isIn({ path }: Room, at: string): boolean {
  const address = addressOf({ path });
  return at === address || (path !== "/" && at.startsWith(`${address}/`));
}
