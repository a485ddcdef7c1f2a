import { useEffect, useMemo, useState } from "preact/hooks";
import { useAsk } from "../client/questions.ts";
import { SignedOut } from "../client/refusal.ts";
import { setClock } from "../frame/clock.ts";
import { Frame } from "../frame/frame.tsx";
import { words } from "../frame/language.ts";
import { SecondFactor } from "../frame/second-factor.tsx";
import { readDrafts } from "../offline/draft.ts";
import { Shape } from "../parts/asked/loaded.tsx";
import { Failure } from "../parts/asked/notice.tsx";
import { SignInButton } from "../parts/asked/sign-in-button.tsx";
import { PersonContext, personOf } from "./person.ts";
import { BASE, settings } from "./settings.ts";
import { leftBy, readTokens } from "./tokens.ts";

const WORDS = {
  opening: { id: "Membuka …", en: "Opening …" },
  welcome: { id: "Kinerja", en: "Kinerja" },
  lead: {
    id: "Tempat pegawai melapor, atasan menanggapi, dan warga mendapat jawaban.",
    en: "Where staff report, superiors respond, and citizens are answered.",
  },
  signIn: { id: "Masuk", en: "Sign in" },
  signingIn: { id: "Sedang masuk …", en: "Signing in …" },
  failed: {
    id: "Masuk tidak berhasil. Ulangi dari awal.",
    en: "Signing in did not work. Start again.",
  },
  leftHere: {
    id: "Anda sudah keluar di perangkat ini, tetapi layanan masuk tidak dapat diberi tahu, jadi sesi Anda di sana mungkin belum berakhir. Bila komputer ini dipakai bersama, tutup semua jendela peramban. Saat masuk lagi, kata sandi akan diminta.",
    en: "You are signed out on this device, but the sign-in service could not be told: your session there may not have ended. If others use this computer, close all windows of the browser. The next sign-in will ask for the password.",
  },
  citizens: { id: "Untuk warga", en: "For citizens" },
};

/** Whoever has signed in gets the portal, anybody else the way to sign in. */
export function SignedIn() {
  const [failure, setFailure] = useState(false);
  const isReturning = location.pathname === `${BASE}/masuk`;
  useEffect(() => {
    if (isReturning) void takeBack().catch(() => setFailure(true));
  }, []);
  if (isReturning && !failure) return <Opening label={words(WORDS).signingIn} />;
  if (failure || readTokens() === undefined) return <Door hasFailed={failure} />;
  return <Portal />;
}

async function takeBack(): Promise<void> {
  const { finishSignIn } = await import("./sign-in.ts");
  location.replace(await finishSignIn());
}

function Portal() {
  const asked = useAsk("GET /v1/me", {});
  const [areDraftsRead, setAreDraftsRead] = useState(false);
  useEffect(() => void readDrafts().finally(() => setAreDraftsRead(true)), []);
  const person = useMemo(() => {
    if (asked.value === undefined) return undefined;
    if (asked.seenAt === undefined) setClock(asked.value.at);
    return personOf(asked.value);
  }, [asked.value]);
  if (asked.error instanceof SignedOut) return <Door hasFailed={false} />;
  if (asked.error !== undefined && person === undefined)
    return (
      <main class="door">
        <h1>Kinerja</h1>
        <SecondFactor />
        <Failure error={asked.error} />
        <SignInButton>{words(WORDS).signIn}</SignInButton>
      </main>
    );
  if (person === undefined || !areDraftsRead) return <Opening label={words(WORDS).opening} />;
  return (
    <PersonContext.Provider value={person}>
      <Frame />
    </PersonContext.Provider>
  );
}

function Opening({ label }: { readonly label: string }) {
  return (
    <main class="door">
      <h1 class="unseen">Kinerja</h1>
      <Shape lines={5} label={label} />
    </main>
  );
}

function Door({ hasFailed }: { readonly hasFailed: boolean }) {
  const text = words(WORDS);
  const [left, setLeft] = useState(leftBy());
  useEffect(() => {
    document.title = `${text.signIn} · Kinerja ${settings.city.name}`;
    // A tab that signs out may still learn whether the issuer hears of it.
    const look = () => setLeft(leftBy());
    addEventListener("storage", look);
    return () => removeEventListener("storage", look);
  }, []);
  return (
    <main class="door">
      <p class="brand">{settings.city.name}</p>
      <h1>{text.welcome}</h1>
      <p class="lead">{text.lead}</p>
      {hasFailed && (
        <p class="notice wrong" role="alert">
          {text.failed}
        </p>
      )}
      {left === "HERE" && (
        <p class="notice care" role="status">
          {text.leftHere}
        </p>
      )}
      <SignInButton>{words(WORDS).signIn}</SignInButton>
      <p>
        <a href="/">{text.citizens}</a>
      </p>
    </main>
  );
}
