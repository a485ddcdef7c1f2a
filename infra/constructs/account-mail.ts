import { UserPoolEmail, type UserPoolProps } from "aws-cdk-lib/aws-cognito";
import type { City } from "../../shared/cities/city.ts";
import { SIGNED_OUT_PATH } from "../../shared/deployment/sign-in.ts";

/**
 * What the user pool writes to staff, and as whom: the city's own sender if it has one, which may write to thousands a day.
 * Otherwise Cognito's, which may write 50 mails a day.
 */
export function accountMail(
  { name, deployment: { mail } }: City,
  siteUrl: string,
): Pick<UserPoolProps, "email" | "userInvitation" | "userVerification"> {
  return {
    email: mail
      ? UserPoolEmail.withSES({
          fromEmail: mail.sender,
          fromName: name,
          ...(mail.identity !== mail.sender && { sesVerifiedDomain: mail.identity }),
        })
      : UserPoolEmail.withCognito(),
    userInvitation: {
      emailSubject: `Akun Kinerja Anda · ${name}`,
      emailBody: [
        "Akun Kinerja Anda sudah dibuat.",
        `Masuk di ${siteUrl}${SIGNED_OUT_PATH}<br>Nama pengguna: {username}<br>Kata sandi sementara: {####}`,
        "Kata sandi itu berlaku tujuh hari, dan Anda ganti saat pertama kali masuk. Jangan memberikannya kepada siapa pun: petugas kami tidak pernah memintanya.",
        name,
      ].join("<br><br>"),
    },
    userVerification: {
      emailSubject: `Kode Kinerja Anda · ${name}`,
      emailBody: [
        "Kode Anda: {####}",
        "Kode ini untuk mengganti kata sandi, atau untuk memastikan alamat surel Anda. Abaikan surel ini bila Anda tidak memintanya, dan jangan memberikan kodenya kepada siapa pun.",
        name,
      ].join("<br><br>"),
    },
  };
}
