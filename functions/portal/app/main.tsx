import { QueryClientProvider } from "@tanstack/preact-query";
import { render } from "preact";
import { questions } from "./client/question-client.ts";
import { keepInstallOffer } from "./frame/install.ts";
import { keepFocus } from "./frame/kept-focus.ts";
import { language } from "./frame/language.ts";
import { declareMissing } from "./frame/later.ts";
import { keepOnDevice } from "./offline/kept-app.ts";
import { watchLine } from "./offline/outbox.ts";
import { declareSenders } from "./offline/senders.ts";
import { NoPart, NoScreen } from "./parts/asked/not-loaded.tsx";
import { keepToAccount } from "./session/same-account.ts";
import { SignedIn } from "./session/signed-in.tsx";

document.documentElement.lang = language();
declareSenders();
declareMissing({ screen: NoScreen, part: NoPart });
watchLine();
keepInstallOffer();
keepFocus();
keepToAccount();
const root = document.getElementById("app");
if (root)
  render(
    <QueryClientProvider client={questions}>
      <SignedIn />
    </QueryClientProvider>,
    root,
  );
keepOnDevice();
