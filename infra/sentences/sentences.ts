import { globSync, readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

/** A text that the product can say in Indonesian, and where. */
export interface Sentence {
  readonly file: string;
  readonly line: number;
  /** `{name}` stands for what is filled in. */
  readonly text: string;
  /** Whether its English stands beside it. */
  readonly isInBoth: boolean;
}

const SOURCES = "{shared,functions}/**/*.ts";

/** Properties whose text no citizen or employee reads, or reads in English. */
const NOT_INDONESIAN = new Set(["en", "impact", "error", "pattern", "path", "entry"]);
const UNSAID = new Set([
  "ImportDeclaration",
  "ExportAllDeclaration",
  "TSLiteralType",
  "TSTypeAliasDeclaration",
]);
/** Two words at least; no English one among them. */
const WORDS = /\p{L}{2,}[ \n]+\p{L}{2,}/u;
const ENGLISH =
  /\b(the|of|and|is|are|was|an|to|in|on|with|for|not|by|that|this|from|at|or|be|has|no|must|cannot|it|as|only|which|your)\b/i;
/** Styles, addresses and lists of names are texts for programs. */
const FOR_PROGRAMS =
  /^[^\p{Lu}]*[{;}:].*[{;}]|^(?:[a-z0-9]+[-_.])+[a-z0-9-]+(?: |$)|^M[\d.]|^[\w-]+\/[\w-]+;/u;

/**
 * Everything that the product can say in Indonesian: refusals, notices, mails, documents, pages. Read from the sources, so that
 * nothing has to be listed twice: texts in two languages by their `id`, and any other text of two words or more that is not
 * English.
 */
export function sentences(root: string): readonly Sentence[] {
  return globSync(SOURCES, { cwd: root })
    .toSorted()
    .flatMap((file) => sentencesOf(file, readFileSync(`${root}/${file}`, "utf8")));
}

function sentencesOf(file: string, source: string): readonly Sentence[] {
  return [...textsIn(parseSync(file, source).program, source)].flatMap(
    ({ text, start, isText, isInBoth }) => {
      const line = source.slice(0, start).split("\n").length;
      const lines = isText
        ? [text]
        : text
            .replaceAll(/<[^<>]*>/g, "\n")
            .split("\n")
            .filter(isIndonesian);
      return lines.map((said) => ({ file, line, text: said.trim(), isInBoth }));
    },
  );
}

function isIndonesian(text: string): boolean {
  const trimmed = text.trim();
  return WORDS.test(trimmed) && !ENGLISH.test(trimmed) && !FOR_PROGRAMS.test(trimmed);
}

interface Found {
  readonly text: string;
  readonly start: number;
  /** Whether it is the Indonesian of a text in two languages. */
  readonly isText: boolean;
  /** Whether it is that, or a part of it. */
  readonly isInBoth: boolean;
}

type Place = Pick<Found, "isText" | "isInBoth">;

const ALONE: Place = { isText: false, isInBoth: false };

function* textsIn(part: unknown, source: string, place = ALONE): Generator<Found> {
  const within = { ...place, isText: false };
  if (Array.isArray(part)) for (const one of part) yield* textsIn(one, source, within);
  if (!isNode(part) || isUnsaid(part)) return;
  const text = textOf(part, source);
  if (text !== undefined) yield { text, start: part.start, ...place };
  const isId = nameOf(part) === "id";
  for (const one of partsOf(part))
    yield* textsIn(one, source, isId ? { isText: true, isInBoth: true } : within);
}

/** Types and imports, and faults of the program, which are told in English to those who run it. */
function isUnsaid({ type, callee }: Node): boolean {
  if (UNSAID.has(type)) return true;
  return isNode(callee) && (callee.name === "Error" || callee.type === "Super");
}

function textOf(node: Node, source: string): string | undefined {
  if (node.type === "TemplateLiteral") return templateText(node, source);
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

function partsOf(node: Node): readonly unknown[] {
  if (node.type === "TemplateLiteral") return [node.expressions];
  if (node.type !== "Property") return Object.values(node);
  return NOT_INDONESIAN.has(nameOf(node) ?? "") ? [] : [node.value];
}

/** The name of a property; undefined for anything else. */
function nameOf({ type, key }: Node): string | undefined {
  return type === "Property" && isNode(key) ? String(key.name ?? key.value) : undefined;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** A template's text, with `{…}` for each value. */
function templateText(node: Node, source: string): string {
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  const values = node.expressions as readonly Node[];
  return quasis
    .map(({ value }, index) => {
      const expression = values[index];
      return (
        value.cooked + (expression ? `{${source.slice(expression.start, expression.end).slice(0, 40)}}` : "")
      );
    })
    .join("");
}
