import { answerSurveys } from "./answer-survey.ts";
import { offerCopies } from "./copy.ts";
import { countCharacters } from "./count-characters.ts";
import { datePrints } from "./date-prints.ts";
import { keepDrafts } from "./draft.ts";
import { runKiosk } from "./kiosk.ts";
import { leaveByAddress } from "./open-by-address.ts";
import { offerPlaces } from "./place.ts";
import { sayOnce } from "./said-once.ts";
import { savePictures } from "./save-picture.ts";
import { sendOnce } from "./send-once.ts";
import { sendPhotos } from "./send-photos.ts";
import { showErrors } from "./show-errors.ts";
import { showByChoice } from "./shown-by.ts";
import { shrinkChosen } from "./shrink-chosen.ts";

const ADDITIONS = [
  ...[showErrors, keepDrafts, countCharacters, showByChoice, offerPlaces, answerSurveys, runKiosk],
  ...[sendOnce, leaveByAddress, offerCopies, sendPhotos, shrinkChosen, savePictures, datePrints, sayOnce],
];

// Every page works without this; it only adds. What an old phone has no means for is left out, and the rest still works.
for (const add of ADDITIONS) {
  try {
    add();
  } catch {
    // The page does without it.
  }
}
