import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { ErrorBoundary } from "preact-iso/lazy";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { Empty } from "../parts/asked/loaded.tsx";
import { NotYours } from "../parts/asked/not-yours.tsx";
import { LeftForms } from "../parts/form/left-form.tsx";
import { Screen } from "../parts/screen/screen.tsx";
import { type Person, usePerson } from "../session/person.ts";
import { BASE } from "../session/settings.ts";
import { EXPLAINED, ExplainedRules } from "./explained.ts";
import { words } from "./language.ts";
import { addressOf, Navigation } from "./navigation.tsx";
import { NotShown } from "./not-shown.tsx";
import { PrintedHead } from "./printed-head.tsx";
import type { Room } from "./room.ts";
import { ROOMS } from "./rooms.ts";
import { SecondFactor } from "./second-factor.tsx";
import { Tools } from "./tools.tsx";
import { LineState } from "./top.tsx";
import type { Whose } from "./whose.ts";

const WORDS = {
  skip: { id: "Langsung ke isi", en: "Skip to content" },
  nowhere: { id: "Halaman ini tidak ada", en: "There is no such page" },
  notYoursTitle: { id: "Bukan untuk Anda", en: "Not for you" },
  notYours: {
    id: "Alamat ini tidak dikenal, atau bukan untuk peran Anda. Kembali ke Beranda untuk melihat apa yang dapat Anda kerjakan.",
    en: "This address is unknown, or it is not for your role. Go back to Home to see what you can do.",
  },
  home: { id: "Ke Beranda", en: "To Home" },
};

/** All that stays in its place from screen to screen. A new screen takes the focus, as a new page would. */
export function Frame() {
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const person = usePerson();
  const entered = () => {
    if (!isFirst.current) {
      main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    isFirst.current = false;
  };
  const screens = ROOMS.filter(({ isFor }) => isFor(person)).flatMap((room) => room.screens);
  return (
    <LocationProvider scope={BASE}>
      <a class="skip" href="#isi">
        {words(WORDS).skip}
      </a>
      <div class="frame">
        <Navigation />
        <div>
          <PrintedHead />
          <Tools />
          <main id="isi" tabIndex={-1} ref={main}>
            <SecondFactor />
            <LineState />
            <NotShown />
            <LeftForms />
            <ErrorBoundary>
              <Router onRouteChange={entered}>
                {screens.map((screen) => (
                  <Route key={screen.path} path={addressOf(screen)} component={shownTo(person, screen)} />
                ))}
                <Route default component={Nowhere} />
              </Router>
            </ErrorBoundary>
          </main>
        </div>
      </div>
    </LocationProvider>
  );
}

/** A screen, or whose it is; always the same component, so that it is not drawn again. */
function shownTo(person: Person, screen: Room["screens"][number]): ComponentType {
  const { whose } = screen;
  if (whose === undefined || whose.isFor(person)) return explained(screen);
  const made = strangers.get(whose) ?? (() => <Stranger whose={whose} />);
  strangers.set(whose, made);
  return made;
}

const strangers = new Map<Whose, ComponentType>();

function Stranger({ whose }: { readonly whose: Whose }) {
  return (
    <Screen title={words(WORDS).notYoursTitle}>
      <NotYours whom={whose.whom} />
    </Screen>
  );
}

const known = new Map<string, ComponentType>();

/** A screen that knows which rules it shows at work; always the same component, so that it is not drawn again. */
function explained({ path, Screen: Of }: Room["screens"][number]): ComponentType {
  const rules = EXPLAINED[path];
  const Plain = Of as ComponentType;
  if (rules === undefined) return Plain;
  const made =
    known.get(path) ??
    ((given) => (
      <ExplainedRules.Provider value={rules}>
        <Plain {...given} />
      </ExplainedRules.Provider>
    ));
  known.set(path, made);
  return made;
}

function Nowhere() {
  const text = words(WORDS);
  return (
    <Screen title={text.nowhere}>
      <Empty>
        <p>{text.notYours}</p>
        <a class="button" href={BASE}>
          {text.home}
        </a>
      </Empty>
    </Screen>
  );
}
