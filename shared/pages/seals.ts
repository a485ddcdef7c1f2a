import { createHmac, createSecretKey, hash, type KeyObject, randomBytes, timingSafeEqual } from "node:crypto";
import { seal, unseal } from "../sealing.ts";

/** Long enough to write a complaint in peace, short enough that no old form is sent unawares. */
const FORM_HOURS = 24;
const HOUR_MILLISECONDS = 3_600_000;
const MINUTES = 60_000;

const DRAWN = 22;
const TIME = 9;

/** What a form's key turns out to be. */
export type FormKeyState = "OURS" | "EXPIRED" | "FOREIGN";

/** What pages seal and recognise again. */
export interface Seals {
  /**
   * A fresh key for a form, by which it is sent only once however often it is tapped, and known to come from our own page.
   * @param bearer the secret that the form acts with, if any: only who knows it can have such a key made
   */
  formKey(at: string, bearer?: string): string;
  stateOf(formKey: string, at: string, bearer?: string): FormKeyState;
  /** A text that only `open` with the same purpose reads, for so many minutes. */
  seal(text: string, purpose: string, until: { readonly at: string; readonly minutes: number }): string;
  /** Undefined if it was sealed for something else, elsewhere, or too long ago. */
  open(sealed: string, purpose: string, at: string): string | undefined;
}

/** @param secret the installation's, of which both keys are derived */
export function sealsOf(secret: string): Seals {
  const derived = (purpose: string) => hash("sha256", `${purpose}\n${secret}`, "buffer");
  const marking = derived("forms");
  const sealing: KeyObject = createSecretKey(derived("cookies"));
  const mark = (text: string, bearer: string) =>
    createHmac("sha256", marking).update(`${text}\n${bearer}`).digest("base64url").slice(0, DRAWN);
  return {
    formKey(at, bearer = "") {
      const drawn = randomBytes(16).toString("base64url");
      const text = drawn + Date.parse(at).toString(36).padStart(TIME, "0");
      return text + mark(text, bearer);
    },
    stateOf(formKey, at, bearer = "") {
      if (!/^[\w-]{53}$/.test(formKey)) return "FOREIGN";
      const text = formKey.slice(0, DRAWN + TIME);
      const isMarked = timingSafeEqual(
        Buffer.from(formKey.slice(DRAWN + TIME)),
        Buffer.from(mark(text, bearer)),
      );
      if (!isMarked) return "FOREIGN";
      const age = Date.parse(at) - Number.parseInt(formKey.slice(DRAWN, DRAWN + TIME), 36);
      return age > FORM_HOURS * HOUR_MILLISECONDS ? "EXPIRED" : "OURS";
    },
    seal(text, purpose, { at, minutes }) {
      const until = Date.parse(at) + minutes * MINUTES;
      return Buffer.from(seal(JSON.stringify([purpose, until, text]), sealing)).toString("base64url");
    },
    open(sealed, purpose, at) {
      try {
        const [of, until, text] = JSON.parse(unseal(Buffer.from(sealed, "base64url"), sealing));
        return of === purpose && Date.parse(at) <= until ? text : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
