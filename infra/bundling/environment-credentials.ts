/**
 * Replaces `@aws-sdk/credential-provider-node` in bundles. Lambda passes a function its role's credentials in
 * the environment and nowhere else, so the other sources (profiles, SSO, web identity, instance metadata) and
 * their clients would add 140 KB to every cold start, some 15% of it (2026-11-29, by instructions; `npm run
 * bench -- --only bundling` measures it).
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
