import type { Language, Text } from "../../shared/domain/text.ts";
import { type Html, html } from "../../shared/html.ts";
import type {
  OpenApiDocument,
  Operation,
  Parameter,
  Response,
  SchemaObject,
} from "../../shared/http/openapi/document.ts";
import { curlCommand } from "./example.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { barePattern, kindOf } from "./kinds.ts";

/** An operation and where the document lists it. */
export interface Listed {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const WORDS = {
  everyone: { id: "Terbuka bagi umum", en: "Open to everyone" },
  parameters: { id: "Parameter", en: "Parameters" },
  body: { id: "Isi permintaan", en: "Request body" },
  reply: { id: "Jawaban", en: "Reply" },
  example: { id: "Contoh", en: "Example" },
  required: { id: "wajib", en: "required" },
  optional: { id: "opsional", en: "optional" },
  ifAny: { id: "bila ada", en: "if any" },
  default: { id: "bawaan", en: "default" },
  path: { id: "alamat", en: "path" },
  query: { id: "kueri", en: "query" },
  header: { id: "header", en: "header" },
} as const satisfies Record<string, Text>;

/** One operation: who may call it, what to send, and what comes back. */
export function operationArticle(listed: Listed, document: OpenApiDocument, language: Language): Html {
  const { path, method, operation } = listed;
  const { operationId, summary } = operation;
  return html`<article id="${operationId}">
<div class="head">
<h3 class="route"><span class="method ${method}">${method.toUpperCase()}</span><a href="#${operationId}">${marked(path)}</a></h3>
<p>${summary}</p>
${marks(operation, language)}
</div>
${parametersPart(operation, document, language)}
${bodyPart(operation, language)}
${replyPart(operation, document, language)}
<details class="part"><summary>${WORDS.example[language]}</summary><pre>${curlCommand(path, method, operation)}</pre></details>
</article>
`;
}

/** The path with its parameters highlighted; where it must wrap, it does so before a slash. */
function marked(path: string): Html[] {
  return path
    .split(/(?=\/)/)
    .map((part) => (part.startsWith("/{") ? html`<wbr>/<var>${part.slice(1)}</var>` : html`<wbr>${part}`));
}

function marks(operation: Operation, language: Language): Html {
  const roles = operation["x-roles"];
  const guard = { key: "Idempotency-Key", version: "If-Match", seen: "If-Match", none: undefined }[
    operation["x-guard"] ?? "none"
  ];
  return html`<ul class="marks">${
    roles.length === 0
      ? html`<li class="open">${WORDS.everyone[language]}</li>`
      : roles.map((role) => html`<li>${role}</li>`)
  }${guard && html`<li class="guard">${guard}</li>`}</ul>`;
}

function parametersPart({ parameters }: Operation, document: OpenApiDocument, language: Language) {
  const all = parameters.map((parameter) =>
    "$ref" in parameter
      ? (document.components.parameters[parameter.$ref.split("/").at(-1) ?? ""] as Parameter)
      : parameter,
  );
  if (all.length === 0) return undefined;
  return html`<div class="part"><h4>${WORDS.parameters[language]}</h4><dl>${all.map(
    ({ name, in: where, required, description, schema }) =>
      html`<div><dt>${name}</dt><dd>${description ?? kind(schema, language)} <span class="where">(${
        WORDS[where][language]
      })</span></dd>${must(required, language)}</div>`,
  )}</dl></div>`;
}

function bodyPart({ requestBody }: Operation, language: Language) {
  const schema = requestBody?.content["application/json"]?.schema as SchemaObject | undefined;
  const fields = schema ? fieldsOf(schema) : [];
  if (fields.length === 0) return undefined;
  return html`<div class="part"><h4>${WORDS.body[language]}</h4>${fieldList(fields, language, must)}</div>`;
}

function replyPart({ responses }: Operation, document: OpenApiDocument, language: Language): Html {
  const statuses = Object.entries(responses);
  const [status, reply] = statuses.find(([code]) => code.startsWith("2")) as [string, Response];
  const [[mediaType, { schema }]] = Object.entries(reply.content ?? {}) as [
    [string, { readonly schema: SchemaObject }],
  ];
  const fields = fieldsOf(schema);
  const problems = statuses.filter(([code]) => /^[45]/.test(code));
  return html`<details class="part"><summary>${WORDS.reply[language]} ${status}</summary>${
    fields.length > 0 ? fieldList(fields, language, ifAny) : html`<code>${mediaType}</code>`
  }<p class="statuses">${problems.map(([code]) => {
    const problem = document.components.responses[`Problem${code}`];
    return html`<abbr title="${problem?.description.replaceAll("`", "")}">${code}</abbr> `;
  })}</p></details>`;
}

function fieldList(fields: readonly Field[], language: Language, presence: typeof must): Html {
  return html`<dl>${fields.map(
    ({ name, depth, isRequired, schema }) =>
      html`<div style="--depth:${depth}"><dt>${name}</dt><dd>${kind(schema, language)}${
        schema.description && html` · ${schema.description}`
      }</dd>${presence(isRequired, language)}</div>`,
  )}</dl>`;
}

function must(isRequired: boolean, language: Language): Html {
  return isRequired
    ? html`<dd class="must">${WORDS.required[language]}</dd>`
    : html`<dd class="may">${WORDS.optional[language]}</dd>`;
}

/** In a reply, only fields that may be absent are worth marking. */
function ifAny(isRequired: boolean, language: Language): Html {
  return html`<dd class="may">${!isRequired && WORDS.ifAny[language]}</dd>`;
}

/** Type and bounds, with the allowed values or the format. */
function kind(schema: SchemaObject, language: Language): Html {
  const of = schema.type === "array" && schema.items ? schema.items : schema;
  const values = of.enum ?? ("const" in of ? [of.const] : []);
  const pattern = barePattern(of);
  return html`${kindOf(schema)[language]}${values.map((value) => html` <code>${String(value)}</code>`)}${
    pattern !== undefined && html` <code>${pattern}</code>`
  }${schema.default !== undefined && html` · ${WORDS.default[language]} <code>${String(schema.default)}</code>`}`;
}
