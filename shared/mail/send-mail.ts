import { BadRequestException, SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { once } from "../domain/once.ts";

/** Ten mails of a batch, each at its slowest, are done before the function's time is over. */
const PATIENCE = { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true };

/**
 * One attempt only: whether a call that timed out has sent, nobody knows, and the SDK would call again at once. What failed
 * comes again with its message.
 */
const client = once(() => new SESv2Client({ maxAttempts: 1, requestHandler: PATIENCE }));

interface Outgoing {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Named in a header: where the same mail comes twice, it can be known by it. */
  readonly id: string;
}

/**
 * Hands a mail to SES.
 * @returns the name that SES has for it; undefined where it says that the request is malformed, which an address may be
 * @throws Error where SES does not take it for any other reason: it is the city's sending that is at fault, or the network
 */
export async function sendMail({ from, to, subject, text, id }: Outgoing): Promise<string | undefined> {
  const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
  const request = new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [...to] },
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text) },
        Headers: [
          { Name: "X-Kinerja-Notice", Value: id },
          // Nobody's absence answers it (RFC 3834).
          { Name: "Auto-Submitted", Value: "auto-generated" },
        ],
      },
    },
  });
  try {
    return (await client().send(request)).MessageId ?? "";
  } catch (error) {
    if (error instanceof BadRequestException) return undefined;
    throw error;
  }
}
