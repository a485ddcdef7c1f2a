import { isHeic, shrunk } from "./shrink-photo.ts";

const WAITS_MILLISECONDS = [1_000, 3_000, 6_000];

interface Photo {
  readonly file: File;
  readonly show: (text: string, isWrong?: boolean) => void;
  /** What is known of it already; a second try goes on from there. */
  small?: Blob;
  key?: string;
  form?: HTMLFormElement;
}

/** Why a photo will not be taken, however often it is sent. */
class Refused extends Error {}

/**
 * Sends several photos by the page's own forms, one after the other: each form is asked for with one key, and sent and
 * checked again with that key until it is answered, so that a photo is kept once however often the line is lost.
 */
export function sendPhotos(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-photos]")) {
    const [input, list] = [place.querySelector("input"), place.querySelector("ul")];
    const again = place.querySelector("button");
    const plain = document.querySelector<HTMLFormElement>("form[data-plain]");
    if (!input || !list || !again || !plain) continue;
    place.hidden = false;
    plain.hidden = true;
    const words = place.dataset;
    const waiting: Photo[] = [];
    let isBusy = false;

    const work = async () => {
      if (isBusy) return;
      isBusy = true;
      again.hidden = true;
      while (waiting[0] && (await settle(waiting[0], plain.action, words))) waiting.shift();
      again.hidden = waiting.length === 0;
      isBusy = false;
    };
    input.addEventListener("change", () => {
      for (const file of Array.from(input.files ?? [])) {
        const [line, name, state] = ["li", "strong", "p"].map((tag) => document.createElement(tag));
        if (!line || !name || !state) continue;
        name.textContent = file.name;
        line.append(name, state);
        list.append(line);
        const show = (text: string, isWrong = false) => {
          state.textContent = text;
          state.className = isWrong ? "error" : "";
        };
        show(words.waiting ?? "");
        waiting.push({ file, show });
      }
      input.value = "";
      work();
    });
    again.addEventListener("click", work);
    addEventListener("online", work);
  }
}

/** Whether a photo is kept or refused; false where the line is lost and that is not known. */
async function settle(photo: Photo, path: string, words: DOMStringMap): Promise<boolean> {
  try {
    await tried(() => sendOne(photo, path, words));
    photo.show(words.kept ?? "");
    return true;
  } catch (error) {
    const isRefused = error instanceof Refused;
    photo.show(isRefused ? error.message : (words.lost ?? ""), true);
    return isRefused;
  }
}

async function tried(act: () => Promise<void>): Promise<void> {
  for (const wait of WAITS_MILLISECONDS) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refused) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return act();
}

async function sendOne(photo: Photo, path: string, words: DOMStringMap): Promise<void> {
  if (!photo.small) {
    photo.show(words.preparing ?? "");
    const small = await shrunk(photo.file);
    if (small === photo.file && (await isHeic(small))) throw new Refused(words.heic);
    if (small.size > Number(words.mostBytes)) throw new Refused(words.large);
    photo.small = small;
  }
  photo.show(words.sending ?? "");
  photo.key ??= (await read(path)).querySelector<HTMLInputElement>("[name=_kunci]")?.value ?? "";
  photo.form ??= formIn(await read(path, new URLSearchParams({ _kunci: photo.key })));
  const data = new FormData(photo.form);
  data.set("file", photo.small);
  // The store's answer is closed to scripts of other sites; whether the photo arrived, the check says.
  await fetch(photo.form.action, { method: "POST", mode: "no-cors", body: data });
  const checked = await read(String(data.get("success_action_redirect")));
  if (!checked.querySelector(".notice.done")) throw new Refused(headingOf(checked));
}

function formIn(page: Document): HTMLFormElement {
  const form = page.querySelector<HTMLFormElement>("form[enctype]");
  if (!form) throw new Refused(headingOf(page));
  return form;
}

/** What another page than the expected one is about: after an hour, the one that asks for the secret. */
const headingOf = (page: Document) => page.querySelector("h1")?.textContent ?? "";

/** One of our own pages. @throws Refused with the words of the page that refuses */
async function read(url: string, body?: URLSearchParams): Promise<Document> {
  const reply = await fetch(url, body ? { method: "POST", body } : {});
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  if (reply.status >= 500) throw new Error(reply.statusText);
  const why =
    page.querySelector(".summary li, .summary p") ?? (reply.ok ? null : page.querySelector(".lead"));
  if (why) throw new Refused(why.textContent ?? "");
  return page;
}
