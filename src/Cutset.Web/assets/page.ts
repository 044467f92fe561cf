// Everything works without scripts; each of these makes one thing quicker.
import { findAsYouType } from "./find";
import { livePictures, pngLinks } from "./picture";
import { sortableTables } from "./tables";
import { reviewKeys } from "./review";
import { uploadProgress } from "./upload";
import { recentQuestions } from "./recent";
import { daySlider } from "./days";
import { recordsInPlace } from "./rows";

findAsYouType();
sortableTables();
livePictures();
pngLinks();
reviewKeys();
uploadProgress();
recentQuestions();
daySlider();
recordsInPlace();
