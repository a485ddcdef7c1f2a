interface FormWithFile {
  readonly form: URLSearchParams;
  readonly file?: Uint8Array;
}

/**
 * A form with a file, as `multipart/form-data`; of the file only its bytes, as names of files tell of people. Line ends become `\n`.
 * @returns undefined for what is no such form, or not all of one
 * @source RFC 7578
 */
export async function parseFormWithFile(
  body: Uint8Array,
  mediaType: string,
): Promise<FormWithFile | undefined> {
  const parts = await partsOf(body, mediaType);
  if (parts === undefined) return undefined;
  const form = new URLSearchParams();
  let file: Uint8Array | undefined;
  for (const [name, part] of parts) {
    if (typeof part === "string") form.append(name, part.replace(/\r\n?/g, "\n"));
    else file ??= new Uint8Array(await part.arrayBuffer());
  }
  return { form, ...(file && { file }) };
}

async function partsOf(body: Uint8Array, mediaType: string) {
  try {
    return [
      ...(await new Response(Buffer.from(body), { headers: { "content-type": mediaType } }).formData()),
    ];
  } catch {
    return undefined;
  }
}
