import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { denialMessage, denialOf, MAIL } from "./access.ts";
import { CALLER } from "./caller.ts";
import type { Clock } from "./clock.ts";
import type { DataDirectory } from "./data-directory.ts";
import type { Watch } from "./dynamodb/gate.ts";
import { type Listener, listen } from "./listener.ts";

/** A mail that would have been sent. */
export interface SentMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The sender's id for it. */
  readonly notice: string;
}

/** SES on this machine: it accepts what the SDK sends, and delivers into a directory. */
export interface MailServer {
  readonly endpoint: string;
  /** Oldest first, since the host started. */
  readonly sent: readonly SentMail[];
  stop(): Promise<void>;
}

/** The part of SES's `SendEmail` request that our units use. */
interface SendEmailRequest {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: {
    readonly Simple: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text: { readonly Data: string } };
      readonly Headers?: readonly { readonly Name: string; readonly Value: string }[];
    };
  };
}

const SEND = "POST /v2/email/outbound-emails";
/** Within the data directory. */
export const MAIL_FOLDER = "mail";
const NOTICE = "X-Kinerja-Notice";

/**
 * Starts the server; mail is kept as `.eml` files in the data directory's `mail` folder, if it is on disk.
 */
export async function openMailServer(
  directory: DataDirectory,
  { clock, access, onDenied }: { readonly clock: Clock } & Required<Watch>,
): Promise<MailServer> {
  const sent: SentMail[] = [];
  const listener: Listener = await listen(0);
  listener.serve(async (request, response) => {
    if (`${request.method} ${request.url}` !== SEND) return reply(response, 404, { message: "Not found." });
    const denial = denialOf(access, request.headers[CALLER], [{ action: "ses:SendEmail", resource: MAIL }]);
    if (denial) {
      onDenied(denial);
      response.setHeader("x-amzn-errortype", "AccessDeniedException");
      return reply(response, 403, { message: denialMessage(denial) });
    }
    const mail = mailOf((await bodyOf(request)) as SendEmailRequest);
    sent.push(mail);
    if (directory.path) deliver(join(directory.path, MAIL_FOLDER), mail, new Date(clock.now()));
    reply(response, 200, { MessageId: randomUUID() });
  });
  return { endpoint: listener.url, sent, stop: listener.stop };
}

function mailOf({ FromEmailAddress, Destination, Content: { Simple } }: SendEmailRequest): SentMail {
  return {
    from: FromEmailAddress,
    to: Destination.ToAddresses,
    subject: Simple.Subject.Data,
    text: Simple.Body.Text.Data,
    notice: Simple.Headers?.find(({ Name }) => Name === NOTICE)?.Value ?? "",
  };
}

function deliver(folder: string, { from, to, subject, text, notice }: SentMail, at: Date): void {
  const lines = [
    `From: ${from}`,
    `To: ${to.join(", ")}`,
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`,
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    `${NOTICE}: ${notice}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    ...text.split("\n"),
  ];
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `${at.toISOString().replaceAll(":", ".")}-${notice.replaceAll("#", "-")}.eml`;
  writeFileSync(join(folder, name), lines.join("\r\n"), { mode: 0o600 });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
