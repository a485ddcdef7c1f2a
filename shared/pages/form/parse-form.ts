const UTF8 = new TextDecoder("utf-8", { fatal: true });
/** What browsers send where they ignore the form's own encoding: old phones do. */
const LEGACY = new TextDecoder("windows-1252");

/**
 * A form as a browser sends it, `application/x-www-form-urlencoded`. Line ends become `\n`.
 * @source WHATWG URL 5.1, except for text that is not UTF-8, which is read in the encoding of old phones
 */
export function parseForm(body: Uint8Array): URLSearchParams {
  const form = new URLSearchParams();
  for (const pair of Buffer.from(body).toString("latin1").split("&")) {
    if (pair === "") continue;
    const mark = pair.indexOf("=");
    const name = mark === -1 ? pair : pair.slice(0, mark);
    const value = mark === -1 ? "" : pair.slice(mark + 1);
    form.append(decode(name), decode(value).replace(/\r\n?/g, "\n"));
  }
  return form;
}

function decode(text: string): string {
  const bytes = Buffer.from(
    text
      .replaceAll("+", " ")
      .replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    "latin1",
  );
  try {
    return UTF8.decode(bytes);
  } catch {
    return LEGACY.decode(bytes);
  }
}
