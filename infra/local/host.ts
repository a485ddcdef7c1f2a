import { join } from "node:path";
import type { Role } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { forgetProcess } from "../../shared/deployment/process-state.ts";
import type { HttpUnit, QueueUnit, ScheduleUnit, Unit } from "../../shared/deployment/unit.ts";
import { buildPortal, type PortalFiles } from "../site/build-portal.ts";
import { buildSite, type SiteFiles, siteEnvironment } from "../site/build-site.ts";
import type { CityArms } from "../site/city-arms.ts";
import { accessOf, type Denial } from "./access.ts";
import type { Room } from "./admission.ts";
import { watchEngine } from "./broken-engine.ts";
import { nameCallers } from "./caller.ts";
import { type Clock, openClock } from "./clock.ts";
import { localContactKey } from "./contact-key.ts";
import { controlled } from "./control.ts";
import { type DataDirectory, memoryDirectory, openDataDirectory } from "./data-directory.ts";
import { openFormat } from "./data-format.ts";
import { DATABASE_FILE, startDatabase, tableNameOf } from "./database.ts";
import { apiOf } from "./demo/api.ts";
import type { DisorderOptions } from "./disorder.ts";
import { parseDuration } from "./duration.ts";
import { firstDue } from "./first-due.ts";
import { gateway } from "./gateway.ts";
import { HOST_FILE } from "./host-file.ts";
import { localSignIn, openIdentity } from "./identity.ts";
import { type Invoke, importHandler, type LoadHandler, loadUnits } from "./invoke.ts";
import { listen } from "./listener.ts";
import { captureConsole, openLog, type WriteLog } from "./log.ts";
import { type MailServer, openMailServer, type SentMail } from "./mail-server.ts";
import { setEnvironment } from "./process-environment.ts";
import { LOCAL_CREDENTIALS } from "./queue-gate.ts";
import { type Queues, startQueues } from "./queues.ts";
import { type Run, startSchedules } from "./schedules.ts";
import { openProvider } from "./sign-in/provider.ts";
import type { TokenUse } from "./token-claims.ts";
import { newUndo, type Undo } from "./undo.ts";
import type { UserFacingError } from "./user-facing-error.ts";

export interface HostOptions {
  readonly city: City;
  readonly units: readonly Unit[];
  /** Where data is kept; by default in memory. */
  readonly dataDirectory?: string;
  /** Deletes what is in the data directory. */
  readonly fresh?: boolean;
  /** By default, or if 0, a free one. */
  readonly port?: number;
  /** The time at which a new clock starts, in milliseconds since 1970; by default the real time. */
  readonly clockStart?: number;
  /** Where handlers come from; by default the units' entries. */
  readonly loadHandler?: LoadHandler;
  /** When a failed message is redelivered; by default after a second. */
  readonly retryAfterSeconds?: number;
  /** For requests that are under way; unbounded if absent. */
  readonly room?: Room;
  /** Is told, in one sentence for the person at the terminal, what happened to the host by itself. */
  readonly notify?: (sentence: string) => void;
  /** The files of a city's arms; by default those in `shared/cities/arms`. */
  readonly armsOf?: (slug: string) => CityArms;
  /** Has messages come twice and out of order, as SQS may; each once and in its order if absent. */
  readonly disorder?: DisorderOptions;
}

/** A city on this machine. */
export interface Host {
  readonly city: City;
  readonly url: string;
  readonly clock: Clock;
  readonly database: { readonly endpoint: string; readonly tableName: string };
  readonly queues: Pick<Queues, "url" | "found" | "deadLetters" | "redrive">;
  /** The mail that would have been sent, oldest first; it is also in the data directory. */
  readonly mails: readonly SentMail[];
  /** Calls that were refused because a unit lacks the grant. */
  readonly denials: readonly Denial[];
  /**
   * A token as the city's issuer would sign it.
   * @param account a NIP, or the name of an account that belongs to no employee
   * @param use an ID token by default
   */
  token(account: string, roles: readonly Role[], use?: TokenUse): Promise<string>;
  /** Sets the clock forward by `+3d`, `+2h` and the like; returns the scheduled runs on the way. */
  advance(duration: string): Promise<readonly Run[]>;
  /** Sets the clock forward to an instant, in milliseconds since 1970. */
  advanceTo(instant: number): Promise<readonly Run[]>;
  /** Resolves when the queues are empty. */
  idle(): Promise<void>;
  /** Resolves when the host cannot continue; its engine has ended for good, say. */
  readonly broken: Promise<UserFacingError>;
  /** Drains the queues, and stops everything. */
  stop(): Promise<void>;
}

/**
 * Starts a city: its database, queues, schedules, identity provider and gateway. One process is one host at a
 * time, because units read the process's environment, as they do on Lambda.
 * @throws UserFacingError if the port or the data directory is taken, or the database cannot be opened
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const undo = newUndo();
  try {
    return await start(options, undo);
  } catch (error) {
    // What stopped the start is what matters.
    await undo.run().catch(() => {});
    throw error;
  }
}

async function start(options: HostOptions, undo: Undo): Promise<Host> {
  const { city, units, retryAfterSeconds, disorder, armsOf, notify = () => {} } = options;
  const { region, corsOrigins } = city.deployment;
  // The port first: if it is taken, nothing is deleted.
  const listener = await listen(options.port ?? 0);
  undo.push(listener.stop);
  // Made by other threads and processes while this one waits for the engine.
  const files = Promise.all([buildSite(undefined, armsOf), buildPortal()]);
  files.catch(() => {});
  const directory = options.dataDirectory
    ? openDataDirectory(options.dataDirectory, { fresh: options.fresh ?? false })
    : memoryDirectory();
  undo.push(directory.close);
  const clock = openClock(directory, options.clockStart);
  const since = clock.now();
  const write = openLog(directory);
  const denials: Denial[] = [];
  const watch = {
    access: accessOf(units),
    onDenied(denial: Denial) {
      denials.push(denial);
      write({ time: new Date(clock.now()).toISOString(), level: "error", kind: "access-denied", ...denial });
    },
  };
  const { engineWatch, broken, isBroken } = watchEngine({ write, clock, notify });
  const where = databaseOptions(city, directory);
  const keepFormat = where.file === undefined ? () => {} : openFormat(directory, where.file);
  const database = await startDatabase({ ...where, watch, engineWatch });
  undo.push(database.stop);
  keepFormat();
  const ofKind = <Kind extends Unit>(kind: Kind["kind"]) =>
    units.filter((unit): unit is Kind => unit.kind === kind);
  const queueUnits = ofKind<QueueUnit>("queue");
  const queues = await startQueues({
    units: queueUnits,
    ...{ region, clock, directory, retryAfterSeconds, disorder, watch },
  });
  const mailOffice = await openMailServer(directory, { clock, ...watch });
  undo.push(mailOffice.stop);
  const [site, portal] = await files;
  undo.push(
    setEnvironment({
      ...environment(city, { database, queues, units: queueUnits, directory, mailOffice, site, portal }),
      [ENVIRONMENT.siteUrl]: listener.url,
      [ENVIRONMENT.signIn]: JSON.stringify(localSignIn(city, listener.url)),
    }),
  );
  // Units of this process may have served another host before.
  forgetProcess();
  undo.push(nameCallers());
  undo.push(captureConsole(write, clock.now));
  undo.push(() => queues.stop({ drains: !isBroken() }));
  const invoke = logFailures(await loadUnits(units, options.loadHandler ?? importHandler), { write, clock });
  queues.start(invoke);
  const identity = await openIdentity({ city, directory, url: listener.url, now: clock.now });
  const schedules = startSchedules({
    units: ofKind<ScheduleUnit>("schedule"),
    ...{ city, clock, since, directory, invoke },
    idle: queues.idle,
    firstDue,
    onFailure: (error) =>
      write({
        time: new Date(clock.now()).toISOString(),
        level: "error",
        kind: "schedules",
        text: String(error),
      }),
  });
  // Nothing may arrive while the queues drain; stopping it again later does nothing.
  undo.push(listener.stop);
  undo.push(schedules.stop);
  const host: Host = {
    city,
    url: listener.url,
    clock,
    database,
    queues,
    mails: mailOffice.sent,
    denials,
    broken,
    stop: undo.run,
    token: identity.token,
    advance: async (duration) => schedules.advanceTo(clock.now() + parseDuration(duration)),
    advanceTo: schedules.advanceTo,
    idle: queues.idle,
  };
  const api = gateway({
    units: ofKind<HttpUnit>("http"),
    invoke,
    clock,
    corsOrigins,
    room: options.room,
    verify: identity.verify,
  });
  const provider = openProvider({
    ...{ city, identity, site, url: host.url, now: clock.now, api: apiOf(host) },
  });
  const queueNames = queueUnits.map(({ queue }) => queue);
  listener.serve(controlled(api, { host, identity, provider, queues: queueNames }));
  directory.write(HOST_FILE, { url: listener.url, pid: process.pid, city: city.slug });
  undo.push(() => directory.remove(HOST_FILE));
  return host;
}

function databaseOptions({ slug, deployment: { region } }: City, { path }: DataDirectory) {
  // In memory, no other host's data is wanted, even on an engine that several share.
  const tableName =
    path === undefined ? `${tableNameOf(slug)}-${process.pid}-${Date.now()}` : tableNameOf(slug);
  return { file: path && join(path, DATABASE_FILE), tableName, region };
}

function environment(
  city: City,
  {
    database,
    queues,
    units,
    directory,
    mailOffice,
    site,
    portal,
  }: {
    readonly site: SiteFiles;
    readonly portal: PortalFiles;
    readonly directory: DataDirectory;
    readonly mailOffice: MailServer;
    readonly database: { readonly endpoint: string; readonly tableName: string };
    readonly queues: Queues;
    readonly units: readonly QueueUnit[];
  },
): Record<string, string> {
  return {
    [ENVIRONMENT.city]: city.slug,
    [ENVIRONMENT.tableName]: database.tableName,
    [ENVIRONMENT.uploadsUrl]: queues.uploadsUrl,
    [ENVIRONMENT.contactKey]: localContactKey(directory),
    ...siteEnvironment(site, city.slug),
    ...(site.printedArms[city.slug] !== undefined && {
      [ENVIRONMENT.printedArms]: join(site.directory, site.printedArms[city.slug] ?? ""),
    }),
    [ENVIRONMENT.siteFiles]: site.directory,
    [ENVIRONMENT.portalFiles]: portal.directory,
    ...Object.fromEntries(units.map(({ queue }) => [ENVIRONMENT.queueUrl(queue), queues.url(queue)])),
    AWS_REGION: city.deployment.region,
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    AWS_ENDPOINT_URL_SESV2: mailOffice.endpoint,
    // Replaces any real keys in the terminal's environment: nothing here may reach a real account.
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_SESSION_TOKEN: "local",
  };
}

/** Logs what a handler throws, whoever called it. */
function logFailures(
  invoke: Invoke,
  { write, clock }: { readonly write: WriteLog; readonly clock: Clock },
): Invoke {
  return async (unit, event) => {
    try {
      return await invoke(unit, event);
    } catch (error) {
      const time = new Date(clock.now()).toISOString();
      write({
        time,
        level: "error",
        kind: "crash",
        unit: unit.name,
        stack: (error as Error)?.stack ?? String(error),
      });
      throw error;
    }
  };
}
