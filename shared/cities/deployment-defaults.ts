import type { Deployment } from "./deployment.ts";

/** The head of the city, the installation's administrator, and offices at which employees take turns. */
export const ACCOUNTS_OF_NO_EMPLOYEE = [
  "kepala-daerah",
  "admin",
  "pengelola-kinerja",
  "pengelola-insentif",
  "pengelola-pengaduan",
];

/** What a city starts from where it has decided nothing itself; whom alarms reach, only it can say. */
export const DEFAULT_DEPLOYMENT: Omit<Deployment, "alarmEmail"> = {
  region: "ap-southeast-3",
  identity: { kind: "COGNITO", accountsOfNoEmployee: ACCOUNTS_OF_NO_EMPLOYEE },
  encryption: "AWS_OWNED",
  corsOrigins: [],
  logRetentionDays: 90,
  throttle: { requestsPerSecond: 200, burst: 400 },
  publicRouteThrottle: { requestsPerSecond: 50, burst: 100 },
};
