/** No connection is so slow that nothing moves for so long. */
const PATIENCE_MILLISECONDS = 30_000;

/** The connection was lost while a file was on its way. */
export class LineLost extends Error {
  /** Whether all of it had left this device, so that it may have arrived. */
  readonly isAllSent: boolean;

  constructor(isAllSent: boolean) {
    super();
    this.isAllSent = isAllSent;
  }
}

/** What the store said: taken, too old a form, or nothing that a script may see. */
type Reply = "TAKEN" | "TOO_OLD" | "UNSEEN";

/**
 * Sends a signed form with its file, and tells how many bytes of the file are on their way.
 * @returns whether the store took it; false where the form is too old
 * @throws LineLost
 */
export async function upload(
  { action }: HTMLFormElement,
  data: FormData,
  onSent: (bytes: number) => void,
): Promise<boolean> {
  const { size } = data.get("file") as File;
  const reply = await post(action, data, (left) => onSent(Math.max(0, size - left)));
  if (reply !== "UNSEEN") return reply === "TAKEN";
  // A store that answers no script of another origin takes the form all the same; the check then says whether it did.
  const taken = await fetch(action, { method: "POST", mode: "no-cors", body: data }).catch(() => undefined);
  throw new LineLost(taken !== undefined);
}

/** @param onLeft is told how many bytes are still to be sent, which include the form's own */
function post(url: string, data: FormData, onLeft: (bytes: number) => void): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    let [hasMoved, isAllSent, patience] = [false, false, 0];
    const wait = () => {
      clearTimeout(patience);
      patience = setTimeout(() => asked.abort(), PATIENCE_MILLISECONDS);
    };
    asked.upload.onprogress = ({ loaded, total }) => {
      hasMoved = true;
      wait();
      onLeft(total - loaded);
    };
    asked.upload.onload = () => {
      isAllSent = true;
    };
    asked.onload = () => {
      if (asked.status < 300) resolve("TAKEN");
      else if (asked.status === 403) resolve("TOO_OLD");
      else reject(new LineLost(false));
    };
    asked.onerror = () => (hasMoved ? reject(new LineLost(isAllSent)) : resolve("UNSEEN"));
    asked.onabort = () => reject(new LineLost(isAllSent));
    asked.onloadend = () => clearTimeout(patience);
    asked.open("POST", url);
    asked.send(data);
    wait();
  });
}
