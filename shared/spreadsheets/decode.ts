/** Decodes UTF-8, UTF-16 (Excel's "Unicode text") or Windows-1252 (Excel's default). */
export function decode(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  const isWideReversed = first === 0 && second !== 0 && third === 0;
  if ((first === 0xfe && second === 0xff) || isWideReversed) return new TextDecoder("utf-16be").decode(bytes);
  const isWide = first !== 0 && second === 0 && fourth === 0;
  if ((first === 0xff && second === 0xfe) || isWide) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
