import { type PhotoLine, photoLine } from "./photo-line.ts";
import { isHeic, shrunk } from "./shrink-photo.ts";
import { LineLost, upload } from "./upload.ts";

const WAITS_MILLISECONDS = [1_000, 3_000, 6_000];

interface Photo {
  readonly file: File;
  readonly line: PhotoLine;
  /** What is known of it already; a second try continues from there. */
  small?: Blob;
  key?: string;
  form?: HTMLFormElement;
  /** All of it has left this device: before any of it is sent again, the check is asked whether it arrived. */
  isSent?: boolean;
}

/** Why a photo will not be taken, however often it is sent. */
class Refused extends Error {}

/**
 * Sends several photos by the page's own forms, one after the other: each form is asked for with one key, and sent and
 * checked again with that key until it is answered, so that a photo is kept once however often the connection is lost.
 */
export function sendPhotos(): void {
  if (!("fetch" in window && "DOMParser" in window)) return;
  for (const place of document.querySelectorAll<HTMLElement>("[data-photos]")) {
    const [input, list] = [place.querySelector("input"), place.querySelector("ul")];
    const [again, spoken] = [place.querySelector("button"), place.querySelector("[role=status]")];
    const plain = document.querySelector<HTMLFormElement>("form[data-plain]");
    if (!input || !list || !again || !spoken || !plain) continue;
    place.hidden = false;
    plain.hidden = true;
    const words = place.dataset;
    const waiting: Photo[] = [];
    let isBusy = false;

    const work = async () => {
      if (isBusy) return;
      isBusy = true;
      if (document.activeElement === again) input.focus();
      again.hidden = true;
      while (waiting[0] && (await settle(waiting[0], plain.action, words))) waiting.shift();
      again.hidden = waiting.length === 0;
      isBusy = false;
    };
    input.addEventListener("change", () => {
      for (const file of Array.from(input.files ?? [])) {
        const line = photoLine(list, spoken, file.name, words.sending ?? "");
        line.say(words.waiting ?? "");
        waiting.push({ file, line });
      }
      input.value = "";
      work();
    });
    again.addEventListener("click", work);
    addEventListener("online", work);
    // What waits is gone with the page.
    addEventListener("beforeunload", (event) => {
      if (waiting.length > 0) event.preventDefault();
    });
  }
}

/** Whether a photo is kept or refused; false where the connection is lost and that is not known. */
async function settle(photo: Photo, path: string, words: DOMStringMap): Promise<boolean> {
  try {
    await tried(photo, path, words);
    photo.line.say(words.kept ?? "");
    return true;
  } catch (error) {
    const isRefused = error instanceof Refused;
    photo.line.say(isRefused ? error.message : (words.lost ?? ""), true);
    return isRefused;
  }
}

async function tried(photo: Photo, path: string, words: DOMStringMap): Promise<void> {
  for (const wait of WAITS_MILLISECONDS) {
    try {
      return await sendOne(photo, path, words);
    } catch (error) {
      if (error instanceof Refused) throw error;
      photo.line.say(words.retrying ?? "", true);
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return sendOne(photo, path, words);
}

async function sendOne(photo: Photo, path: string, words: DOMStringMap): Promise<void> {
  photo.small ??= await prepared(photo, words);
  photo.key ??= (await read(path)).querySelector<HTMLInputElement>("[name=_kunci]")?.value ?? "";
  photo.form ??= formIn(await read(path, new URLSearchParams({ _kunci: photo.key, _skrip: "1" })), words);
  if (!photo.isSent) await sendBytes(photo, photo.small, photo.form);
  photo.line.say(words.checking ?? "");
  const checked = await read(photo.form.dataset.check ?? "");
  if (checked.querySelector(".notice.done")) return;
  if (codeOf(checked) !== "complaint-file.missing") throw new Refused(whyOf(checked) || words.closed);
  photo.isSent = false;
  throw new LineLost(false);
}

async function prepared({ file, line }: Photo, words: DOMStringMap): Promise<Blob> {
  line.say(words.preparing ?? "");
  const small = await shrunk(file);
  const isPhoneOnly = await isHeic(small).catch(() => {
    throw new Refused(words.broken);
  });
  if (isPhoneOnly) throw new Refused(words.heic);
  if (small.size > Number(words.mostBytes)) throw new Refused(words.large);
  return small;
}

async function sendBytes(photo: Photo, small: Blob, form: HTMLFormElement): Promise<void> {
  const data = new FormData(form);
  data.set("file", small);
  photo.line.sent(0, small.size);
  try {
    photo.isSent = await upload(form, data, (bytes) => photo.line.sent(bytes, small.size));
  } catch (error) {
    photo.isSent = error instanceof LineLost && error.isAllSent;
    throw error;
  }
  if (photo.isSent) return;
  // The form was too old: another one is asked for.
  delete photo.key;
  delete photo.form;
  throw new LineLost(false);
}

function formIn(page: Document, words: DOMStringMap): HTMLFormElement {
  const form = page.querySelector<HTMLFormElement>("form[enctype]");
  // After an hour, the page asks for the secret instead.
  if (!form) throw new Refused(whyOf(page) || words.closed);
  return form;
}

const codeOf = (page: Document) => page.querySelector<HTMLElement>(".summary")?.dataset.code;

/** Why a page refuses, in its own words. */
function whyOf(page: Document): string {
  const why = page.querySelector(".summary li, .summary p") ?? page.querySelector("[data-refused]");
  return why?.textContent ?? "";
}

/** One of our own pages. @throws Error where it is not to be had now */
async function read(url: string, body?: URLSearchParams): Promise<Document> {
  const reply = await fetch(url, body ? { method: "POST", body } : {});
  if (reply.status >= 500 || reply.status === 429) throw new Error(reply.statusText);
  return new DOMParser().parseFromString(await reply.text(), "text/html");
}
