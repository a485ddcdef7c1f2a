import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import { isStale, NoLine, SignedOut } from "../../client/refusal.ts";
import { saySignedOut } from "../../client/unshown.ts";
import { words } from "../../frame/language.ts";
import { SignInButton } from "./sign-in-button.tsx";

interface NoticeProps {
  /** `done` good news, `care` something to look at, `wrong` refused; plain by default. */
  readonly kind?: "done" | "care" | "wrong";
  readonly children: ComponentChildren;
}

/** A remark that stands out. */
export function Notice({ kind, children }: NoticeProps) {
  return <div class={`notice ${kind ?? ""}`}>{children}</div>;
}

const WORDS = {
  noLine: {
    id: "Tidak ada sambungan. Coba lagi begitu tersambung.",
    en: "There is no connection. Try again once you are online.",
  },
  signedOut: {
    id: "Sesi Anda telah berakhir. Masuk lagi untuk melanjutkan.",
    en: "Your session has ended. Sign in again to go on.",
  },
  signIn: { id: "Masuk lagi", en: "Sign in again" },
  stale: {
    id: "Orang lain sudah mengubahnya sejak Anda membukanya. Keadaan terbaru kini ditampilkan. Periksa, lalu coba lagi.",
    en: "Somebody has changed it since you opened it. It is now shown as it stands. Check, then try again.",
  },
  unread: {
    id: "Berkas itu tidak dapat dibaca dari perangkat ini. Pilih lagi, lalu coba lagi.",
    en: "That file cannot be read from this device. Choose it again, then try again.",
  },
  notKept: {
    id: "Penyimpanan perangkat ini tidak dapat dipakai: ruangnya penuh, atau peramban melarangnya. Kosongkan ruang, lalu coba lagi.",
    en: "This device's storage cannot be used: it is full, or the browser forbids it. Make room, then try again.",
  },
  unknown: { id: "Terjadi kesalahan. Coba lagi.", en: "Something went wrong. Try again." },
};

/** The same where something was filled in, which is not lost. */
const FILLED_IN_WORDS = {
  noLine: {
    id: "Tidak ada sambungan. Isian Anda tetap di sini; kirim lagi begitu tersambung, tidak akan tercatat dua kali.",
    en: "There is no connection. What you typed stays here; send it again once you are online, it will not count twice.",
  },
  signedOut: {
    id: "Sesi Anda telah berakhir. Masuk lagi; isian Anda tetap tersimpan di perangkat ini.",
    en: "Your session has ended. Sign in again; what you typed is kept on this device.",
  },
  stale: {
    id: "Orang lain sudah mengubahnya sejak Anda membukanya. Keadaan terbaru kini ditampilkan; isian Anda tetap. Periksa, lalu kirim lagi.",
    en: "Somebody has changed it since you opened it. It is now shown as it stands; what you typed is still here. Check, then send again.",
  },
  notKept: {
    id: "Penyimpanan perangkat ini tidak dapat dipakai: ruangnya penuh, atau peramban melarangnya. Isian Anda tetap di sini; kosongkan ruang, lalu coba lagi.",
    en: "This device's storage cannot be used: it is full, or the browser forbids it. What you typed stays here; make room, then try again.",
  },
};

/** Whether both versions are shown already, of which a stale one is about. */
export const IsCompared = createContext(false);

interface FailureProps {
  readonly error: Error | undefined;
  /** Whether something was filled in, which it then says is still there. */
  readonly isFilledIn?: boolean;
}

/** Why an act or a question failed, and what to do; the API's own sentence where it refused. */
export function Failure({ error, isFilledIn = false }: FailureProps) {
  const isCompared = useContext(IsCompared);
  const isSignedOut = error instanceof SignedOut;
  useEffect(() => (isSignedOut ? saySignedOut() : undefined), [isSignedOut]);
  if (error === undefined || (isCompared && isStale(error))) return null;
  const text = { ...words(WORDS), ...(isFilledIn && words(FILLED_IN_WORDS)) };
  if (isSignedOut) return <SignInAgain says={text.signedOut} />;
  return (
    <div class="notice wrong" role="alert">
      <p>{sentenceOf(error, text)}</p>
    </div>
  );
}

/** That the sign-in has ended, and the way to go on. */
export function SignInAgain({ says = words(WORDS).signedOut }: { readonly says?: string }) {
  return (
    <div class="notice wrong" role="alert">
      <p>{says}</p>
      <SignInButton>{words(WORDS).signIn}</SignInButton>
    </div>
  );
}

/** What a browser throws where a file has gone or been changed since it was chosen. */
const UNREAD = ["NotFoundError", "NotReadableError"];

function sentenceOf(error: Error, text: Readonly<Record<keyof typeof WORDS, string>>) {
  if (error instanceof DOMException) return UNREAD.includes(error.name) ? text.unread : text.notKept;
  if (error instanceof NoLine) return text.noLine;
  if (isStale(error)) return text.stale;
  return error.message === "" ? text.unknown : error.message;
}
