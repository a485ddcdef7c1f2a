import { buildApp } from "fauxqs";
import { storeCorsHeaders } from "./cors.ts";
import type { Watch } from "./dynamodb/gate.ts";
import { queueGate } from "./queue-gate.ts";
import { isNoRoom, openQueueStores } from "./queue-store.ts";
import { refuseWhatSqsRefuses } from "./sqs-characters.ts";

/** A message as the engine's inspection API shows it. */
export interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly messageAttributes: Readonly<Record<string, MessageAttribute>>;
}

interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

/** A message as SQS delivers it. */
export interface ReceivedMessage {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes: Readonly<Record<string, string>>;
  readonly MessageAttributes?: Readonly<Record<string, MessageAttribute>>;
}

/** SQS and S3 on this machine. */
export interface QueueEngine {
  readonly endpoint: string;
  /** Calls an SQS action without the network. */
  call<Reply>(action: string, input: object): Promise<Reply>;
  queueUrl(name: string): string;
  /** All messages of a queue, including those in flight or delayed. */
  messages(name: string): Promise<readonly StoredMessage[]>;
  /** The number of messages in these queues, all at the same moment. */
  count(names: ReadonlySet<string>): number;
  createBucket(name: string): Promise<void>;
  /** Ends every poll under way, as if nothing had come. */
  endPolls(): void;
  stop(): Promise<void>;
}

interface QueueContent {
  readonly messages: {
    readonly ready: readonly StoredMessage[];
    readonly delayed: readonly StoredMessage[];
    readonly inflight: readonly { readonly message: StoredMessage }[];
  };
}

/** The account that the engine assigns to all its queues. */
export const LOCAL_ACCOUNT = "000000000000";

const UPLOAD_LIMIT_BYTES = 64 * 1_048_576;

/**
 * Starts the engine on a free port of this machine; `startFauxqs` would open it to the network.
 * @param directory where messages and files are kept; in memory if absent
 * @param now by the clock that addresses are signed by
 */
export async function startQueueEngine(
  region: string,
  {
    directory,
    now,
    access,
    onDenied,
  }: { readonly directory: string | undefined; readonly now: () => number } & Required<Watch>,
): Promise<QueueEngine> {
  await refuseWhatSqsRefuses();
  const { stores, count, endPolls, close } = await openQueueStores(directory);
  const app = buildApp({ logger: false, defaultRegion: region, stores: stores as never });
  app.setErrorHandler((error, _request, reply) => {
    if (!isNoRoom(error)) throw error;
    const body = { __type: "com.amazonaws.sqs#ServiceUnavailable", message: "The disk is full." };
    return reply.code(503).type("application/x-amz-json-1.0").send(JSON.stringify(body));
  });
  // The engine rejects bodies over 11 MiB, which is less than a city's staff export, and parses as a form anything that curl
  // uploads, because curl labels every file as one.
  app.removeContentTypeParser(["*", "application/x-www-form-urlencoded"]);
  app.addContentTypeParser(
    "*",
    { parseAs: "buffer", bodyLimit: UPLOAD_LIMIT_BYTES },
    (_request, body, done) => done(null, body),
  );
  app.addHook("onRequest", async (request, reply) => {
    const cors = storeCorsHeaders(request.headers.origin);
    if (cors === undefined) return;
    reply.headers(cors);
    if (request.method === "OPTIONS") return reply.code(200).send();
  });
  const buckets = new Set<string>();
  const refusal = queueGate({ region, now, access, onDenied, isBucket: (name) => buckets.has(name) });
  app.addHook("preHandler", async (request, reply) => {
    const refused = await refusal(request);
    if (refused) return reply.code(refused.status).type(refused.mediaType).send(refused.body);
    const disposition = new URL(request.url, endpoint).searchParams.get("response-content-disposition");
    if (disposition) reply.header("content-disposition", disposition);
  });
  const endpoint = await app.listen({ port: 0, host: "127.0.0.1" });
  const { host } = new URL(endpoint);
  const get = async <Reply>(url: string) => (await app.inject({ url })).json<Reply>();

  async function call<Reply>(action: string, input: object): Promise<Reply> {
    const reply = await app.inject({
      method: "POST",
      url: "/",
      headers: { host, "content-type": "application/x-amz-json-1.0", "x-amz-target": `AmazonSQS.${action}` },
      payload: JSON.stringify(input),
    });
    if (reply.statusCode !== 200) throw new Error(`${action}: ${reply.body}`);
    return reply.body === "" ? (undefined as Reply) : reply.json<Reply>();
  }

  return {
    endpoint,
    call,
    queueUrl: (name) => `${endpoint}/${LOCAL_ACCOUNT}/${name}`,
    async messages(name) {
      const { ready, delayed, inflight } = (await get<QueueContent>(`/_fauxqs/queues/${name}`)).messages;
      return [...ready, ...delayed, ...inflight.map(({ message }) => message)];
    },
    count,
    async createBucket(name) {
      await app.inject({ method: "PUT", url: `/${name}`, headers: { host } });
      buckets.add(name);
    },
    endPolls,
    async stop() {
      await app.close();
      close();
    },
  };
}
