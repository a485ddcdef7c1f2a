/**
 * Stands in for `@aws-sdk/credential-provider-node` in bundles. Lambda hands a function its role's credentials in the
 * environment and nowhere else, so the other sources (profiles, SSO, web identity, instance metadata) and the clients
 * that they carry would be 140 KB of dead weight in every cold start, some 15 % of it (2026-11-29, by instructions;
 * `npm run bench -- --only bundling` measures it again).
 */
export function defaultProvider() {
  return async () => {
    const accessKeyId = process.env.AWS_ACCESS_KEY_ID;
    const secretAccessKey = process.env.AWS_SECRET_ACCESS_KEY;
    const sessionToken = process.env.AWS_SESSION_TOKEN;
    if (!accessKeyId || !secretAccessKey) throw new Error("The environment holds no AWS credentials.");
    return sessionToken ? { accessKeyId, secretAccessKey, sessionToken } : { accessKeyId, secretAccessKey };
  };
}
