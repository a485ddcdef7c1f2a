import { describe, expect, test } from "vitest";
import * as z from "zod";
import { SubmissionSchema } from "../../../../shared/domain/complaints/intake/submission.ts";
import { parseForm } from "../../../../shared/pages/form/parse-form.ts";
import { readForm } from "../../../../shared/pages/form/read-form.ts";

const read = (text: string) => readForm(SubmissionSchema(), parseForm(Buffer.from(text)));

describe("a form", () => {
  test("is read as the body that the API takes, without its empty fields", () => {
    expect(
      read(
        "text=Lampu+padam&place.address=Jalan+5&place.latitude=-0%2C305&place.longitude=100.37&contact.name=&isAnonymous=true&_kunci=x",
      ),
    ).toEqual({
      text: "Lampu padam",
      place: { address: "Jalan 5", latitude: -0.305, longitude: 100.37 },
      isAnonymous: true,
    });
  });

  test("leaves what cannot be read for the schema to refuse", () => {
    const schema = z.object({ count: z.int().optional(), isIt: z.boolean().default(false) });
    const body = readForm(schema, new URLSearchParams({ count: "tiga", isIt: "mungkin" }));
    expect(body).toEqual({ count: "tiga", isIt: "mungkin" });
    expect(schema.safeParse(body).success).toBe(false);
  });

  test("has lists from repeated names, and records from names with a dot", () => {
    const schema = z.object({ tags: z.array(z.string()), scores: z.record(z.string(), z.int()) });
    const form = parseForm(Buffer.from("tags=a&tags=b&tags=&scores.U1=4&scores.U2=3"));
    expect(readForm(schema, form)).toEqual({ tags: ["a", "b"], scores: { U1: 4, U2: 3 } });
  });

  test("never reaches beyond the schema's own fields", () => {
    expect(read("__proto__.x=1&constructor=2&text=Lampu")).toEqual({ text: "Lampu" });
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

describe("a browser's text", () => {
  test.each([
    ["UTF-8", "text=caf%C3%A9+%F0%9F%99%8F", "café 🙏"],
    ["an old phone's encoding", "text=caf%E9+%93ya%94", "café “ya”"],
    ["line ends of any kind", "text=a%0D%0Ab%0Dc", "a\nb\nc"],
    ["a broken escape", "text=100%+%zz", "100% %zz"],
    ["nothing", "text", ""],
  ])("is read: %s", (_, sent, text) => {
    expect(parseForm(Buffer.from(sent)).get("text")).toBe(text);
  });
});
