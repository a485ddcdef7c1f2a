/** A host of its own whose consumer never finishes: it has taken messages and a file, and waits to be killed. */
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { ENVIRONMENT, setting } from "../../../shared/deployment/environment.ts";
import { putUpload } from "../../../shared/uploads/change-upload.ts";
import { handlers, queueUnit } from "./fixture-units.ts";

const { promise: isTaken, resolve: take } = Promise.withResolvers<void>();
await startHost({
  ...{ city: cityBySlug("mamuju"), units: [queueUnit], dataDirectory: process.argv[2] ?? "" },
  loadHandler: handlers({
    worker() {
      take();
      return new Promise(() => {});
    },
  }),
});
await putUpload("imports/a.csv", Buffer.from("NIP BARU|NAMA"), "text/csv");
await new SQSClient({}).send(
  new SendMessageBatchCommand({
    QueueUrl: setting(ENVIRONMENT.queueUrl("work")),
    Entries: ["1", "2", "3"].map((Id) => ({ Id, MessageBody: Id })),
  }),
);
await isTaken;
console.log("taken");
