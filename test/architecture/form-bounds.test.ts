import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const APP = "functions/portal/app";

/** Fields of which the API bounds the characters otherwise, or not in one field; each with how. */
const BOUNDED_OTHERWISE: Readonly<Record<string, string>> = {
  "rooms/career/assess.tsx nip": "a NIP has 18 digits, by its pattern",
  "rooms/career/levels-field.tsx technical": "the name of a competency that is added to a list",
  "rooms/discussion/start.tsx words": "words that are searched for, in a query",
  "rooms/incentives/table/paste-classes.tsx sheet":
    "a sheet of many rows that is pasted, and read row by row",
  "rooms/participation/consultation-fields.tsx polls.*.choices": "a choice a line, each bounded by the API",
  "rooms/team/plan/set-expectations.tsx expectations.*": "a list of values, each with its text",
  "parts/plan/fields.tsx *attachments.*": "an entry a line, each bounded by the API",
  "rooms/participation/support-fields.tsx comment *": "part of a voice, which is sent by its own way",
  "rooms/participation/send-voice.tsx proposals.0": "part of a voice, which is sent by its own way",
  "rooms/reports/write-report.tsx activity": "kept on the device, and sent by its own way",
  "rooms/reports/write-report.tsx obstacles": "kept on the device, and sent by its own way",
  "rooms/reports/revise-report.tsx activity": "kept on the device, and sent by its own way",
  "rooms/reports/revise-report.tsx obstacles": "kept on the device, and sent by its own way",
  "rooms/supervision/findings-fields.tsx findings.*": "kept on the device, and sent by its own way",
  "rooms/supervision/findings-fields.tsx *.text": "kept on the device, and sent by its own way",
  "rooms/supervision/one-criterion.tsx *-note": "kept on the device, and sent by its own way",
};

interface Schema {
  readonly $ref?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

const API = JSON.parse(readFileSync(".github/openapi.json", "utf8"));

const resolved = ({ $ref, ...schema }: Schema): Schema =>
  $ref === undefined
    ? schema
    : resolved(
        $ref
          .slice(2)
          .split("/")
          .reduce((part, name) => part[name], API),
      );

const bodyOf = (operation: string): Schema => {
  const [method = "", path = ""] = operation.split(" ");
  return API.paths[path]?.[method.toLowerCase()]?.requestBody?.content?.["application/json"]?.schema ?? {};
};

/** What is one step into a schema, by a field's name, a place in a list, or any name (`*`). */
function stepsInto(schema: Schema, name: string): readonly Schema[] {
  const { properties = {}, additionalProperties: others, items, anyOf, oneOf, allOf } = resolved(schema);
  const alternatives = [anyOf, oneOf, allOf].flatMap((some) => some ?? []);
  const isPlace = /^(?:\*|\d+)$/.test(name);
  return [
    ...(items && isPlace ? [items] : []),
    ...(name === "*" ? Object.values(properties) : [properties[name] ?? []].flat()),
    ...(typeof others === "object" && properties[name] === undefined ? [others] : []),
    ...alternatives.flatMap((one) => stepsInto(one, name)),
  ];
}

/** The longest texts that a body takes under a path; a path that begins with `*` may begin anywhere. */
function boundsAt(schema: Schema, path: readonly string[]): readonly number[] {
  const [name, ...rest] = path;
  if (name === undefined) {
    const { maxLength, anyOf = [], oneOf = [] } = resolved(schema);
    const own = maxLength === undefined ? [] : [maxLength];
    return [...own, ...[...anyOf, ...oneOf].flatMap((one) => boundsAt(one, []))];
  }
  return stepsInto(schema, name).flatMap((one) => boundsAt(one, rest));
}

/** How deep a field is in a body, at most. */
const DEEPEST = 7;

function boundsOf(operation: string, name: string): readonly number[] {
  const path = name.split(".");
  const body = bodyOf(operation);
  if (path[0] !== "*") return boundsAt(body, path);
  const anywhere = Array.from({ length: DEEPEST }, (_, deep) => [...Array(deep).fill("*"), ...path.slice(1)]);
  return anywhere.flatMap((one) => boundsAt(body, one));
}

const FILES = globSync(`${APP}/**/*.{ts,tsx}`);
const TEXTS = new Map(FILES.map((file) => [file, readFileSync(file, "utf8")]));
const textOf = (file: string) => TEXTS.get(file) ?? "";

const IMPORTERS = Map.groupBy(
  FILES.flatMap((by) =>
    [...textOf(by).matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) => ({
      by,
      file: join(dirname(by), path),
    })),
  ),
  ({ file }) => file,
);

/** The operations that send what is typed in a file: its own, or those of the screens that show it. */
function operationsOf(file: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
  if (seen.has(file)) return [];
  const own = [...textOf(file).matchAll(/"((?:POST|PUT) \/v1[^"]*)"/g)].map(([, name = ""]) => name);
  if (own.length > 0) return own;
  const met = new Set([...seen, file]);
  return (IMPORTERS.get(file) ?? []).flatMap(({ by }) => operationsOf(by, met));
}

/** Every field of the portal that bounds its text. */
function boundedFields() {
  return FILES.flatMap((file) =>
    [...textOf(file).matchAll(/<[A-Z]\w*\b(?:=>|[^>])*?\/?>/g)].flatMap(([element]) => {
      const bound = element.match(/maxLength=\{(\w+)\}/)?.[1];
      const literal = element.match(/\bname="([^"]+)"/)?.[1];
      const made = element.match(/\bname=\{`([^`]+)`\}/)?.[1]?.replaceAll(/\$\{[^}]*\}/g, "*");
      const name = literal ?? made;
      if (bound === undefined || name === undefined) return [];
      const digits = /^\d/.test(bound)
        ? bound
        : textOf(file).match(new RegExp(`const ${bound} = ([\\d_]+)`))?.[1];
      const maxLength = Number((digits ?? "").replaceAll("_", ""));
      return [{ file, of: `${file.slice(APP.length + 1)} ${name}`, name, maxLength }];
    }),
  );
}

describe("a field of the portal", () => {
  const fields = boundedFields();
  const compared = fields
    .filter(({ of }) => !(of in BOUNDED_OTHERWISE))
    .map((field) => ({
      ...field,
      bounds: new Set(operationsOf(field.file).flatMap((one) => boundsOf(one, field.name))),
    }));

  it("takes as many characters as the operation that it is sent with", () => {
    const wrong = compared
      .filter(({ maxLength, bounds }) => !bounds.has(maxLength))
      .map(({ of, maxLength, bounds }) => `${of}: ${maxLength}, and the API ${[...bounds].join(" or ")}`);
    expect(wrong).toEqual([]);
  });

  it("is compared with the contract wherever its name is beside it", () => {
    expect(compared.length).toBeGreaterThan(110);
    const known = new Set(fields.map(({ of }) => of));
    expect(Object.keys(BOUNDED_OTHERWISE).filter((of) => !known.has(of))).toEqual([]);
  });
});
